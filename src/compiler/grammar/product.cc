#include "compiler/grammar/product.h"

#include <algorithm>

#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

constexpr Lexicon conditions({Entry<bool>
    {"nếu có", true}, {"nếu cần", true}, {"nếu cần thiết", true}, {"khi có yêu cầu", true}, {"khi cần thiết", true}, {"khi được yêu cầu", true},
    {"khi có đề nghị", true}, {"trong trường hợp cần thiết", true}, {"khi có văn bản hướng dẫn", true}, {"khi có hướng dẫn", true}, {"nếu phát sinh", true},
    {"khi có phát sinh", true}, {"khi có vấn đề phát sinh", true}, {"khi có tình huống", true}, {"khi phát hiện ca bệnh bất thường", true},
});

// Things that are counted for themselves, and units that count something else.
enum class Counted : std::uint8_t { thing, unit };
constexpr Lexicon counted({Entry<Counted>
    {"đầu mối", Counted::thing}, {"cán bộ đầu mối", Counted::thing}, {"tin", Counted::thing}, {"bài", Counted::thing}, {"tin, bài", Counted::thing},
    {"phóng sự", Counted::thing}, {"video clip", Counted::thing}, {"video", Counted::thing}, {"chuyên mục", Counted::thing}, {"chuyên trang", Counted::thing},
    {"hội nghị", Counted::thing}, {"lớp tập huấn", Counted::thing}, {"lớp", Counted::thing}, {"cuộc thi", Counted::thing}, {"buổi", Counted::thing},
    {"tờ rơi", Counted::thing}, {"băng rôn", Counted::thing}, {"pa-nô", Counted::thing}, {"panô", Counted::thing}, {"áp phích", Counted::thing},
    {"báo cáo", Counted::thing}, {"kế hoạch", Counted::thing}, {"mô hình", Counted::thing}, {"chương trình", Counted::thing}, {"ấn phẩm", Counted::thing},
    {"tin bài", Counted::thing}, {"khẩu hiệu", Counted::thing}, {"clip", Counted::thing}, {"tọa đàm", Counted::thing}, {"tờ gấp", Counted::thing}, {"sổ tay", Counted::thing},
    {"infographic", Counted::thing}, {"podcast", Counted::thing}, {"poster", Counted::thing}, {"phim tài liệu", Counted::thing}, {"cụm pa nô", Counted::thing}, {"pa nô", Counted::thing},
    {"chuyên đề", Counted::thing}, {"cán bộ", Counted::thing}, {"đoàn kiểm tra", Counted::thing}, {"cuộc kiểm tra", Counted::thing},
    {"thứ tiếng", Counted::unit}, {"ngôn ngữ", Counted::unit}, {"bản", Counted::unit}, {"bộ", Counted::unit}, {"cuốn", Counted::unit}, {"tờ", Counted::unit},
    {"kỳ", Counted::unit}, {"số", Counted::unit},
});

// What comes before "bằng 04 thứ tiếng": back to the verb that makes it.
Span counted_thing(const Words& words, std::uint32_t i, std::uint32_t first) {
  std::uint32_t end = i;
  if (end > first && (words.is(end - 1, "bằng"_w))) --end;
  std::uint32_t begin = end;
  while (begin > first && end - begin < 8 && words.is_word(begin - 1)) --begin;
  for (std::uint32_t j = begin; j < end; ++j)
    if (const auto verb = verb_at(words, j, end); verb && j + verb.size < end) begin = j + static_cast<std::uint32_t>(verb.size);
  return {begin, end};
}

constexpr Lexicon measures({Entry<bool>
    {"ngày", true}, {"tháng", true}, {"năm", true}, {"giờ", true}, {"tuần", true}, {"quý", true}, {"lần", true}, {"đồng", true}, {"triệu", true}, {"tỷ", true},
    {"phút", true}, {"km", true}, {"ha", true}, {"người", true}, {"hộ", true}, {"giai đoạn", true}, {"nhiệm kỳ", true}, {"cấp", true}, {"đợt", true}, {"đại biểu", true},
});

// "02 tọa đàm": offices print the small number of things to be made with a nought
// before it; the noun goes to the next mark, number, "và" or verb.
std::optional<Span> noun_behind(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (words.text(i).size() != 2 || words.text(i).front() != '0' || words.find(measures, i + 1, last)) return std::nullopt;
  std::uint32_t end = i + 1;
  while (end < last && end - i <= 6 && words.is_word(end) && !words.is(end, "và"_w) && !(end > i + 1 && verb_at(words, end, last))) ++end;
  if (end == i + 1 || words[i + 1].capital) return std::nullopt;
  return Span{i + 1, end};
}

// "04", "2.000": a number with the dots that part its thousands. `last`: its last word.
struct Amount { std::int64_t value = 0; std::uint32_t last = 0; };
Amount amount_at(const Words& words, std::uint32_t i, std::uint32_t end) {
  Amount amount{words[i].number, i};
  while (amount.last + 2 < end && amount.value <= 100'000 && words.text(i).size() <= 3 && words.is_mark(amount.last + 1, '.') && words[amount.last + 1].glued &&
         words.is_number(amount.last + 2) && words[amount.last + 2].glued && words.text(amount.last + 2).size() == 3) {
    amount.value = amount.value * 1000 + words[amount.last + 2].number;
    amount.last += 2;
  }
  return amount;
}

bool only_links(const Words& words, Span span) {
  for (std::uint32_t i = span.first; i < span.last; ++i)
    if (words.is(i, "gồm"_w) || words.is(i, "và"_w)) return true;
  return false;
}

}  // namespace

std::optional<Span> read_condition(const Page& page, Span text) {
  if (!page.rules.on(Rule::task_condition)) return std::nullopt;
  for (std::uint32_t i = text.first; i < text.last; ++i)
    if (const auto found = page.words.find(conditions, i, text.last)) return Span{i, i + static_cast<std::uint32_t>(found.size)};
  return std::nullopt;
}

std::vector<ProductText> read_products(const Page& page, const TaskText& task) {
  std::vector<ProductText> products;
  const auto& words = page.words;
  if (!page.rules.on(Rule::task_deliverable)) return products;
  for (Span value : task.products) {
    while (!value.empty() && words[value.first].kind == Word::Kind::mark && !words.is_mark(value.first, '(')) ++value.first;
    while (!value.empty() && (words.is_mark(value.last - 1, '.') || words.is_mark(value.last - 1, ';') || words.is_mark(value.last - 1, ','))) --value.last;
    std::uint32_t from = value.first;
    for (std::uint32_t i = value.first; i <= value.last; ++i) {
      if (i < value.last && !words.is_mark(i, ';')) continue;
      if (i > from) products.push_back({{from, i}, {from, i}, std::nullopt, {}});
      from = i + 1;
    }
  }
  for (std::uint32_t i = task.text.first; i + 1 < task.text.last; ++i) {
    if (!words.is_number(i)) continue;
    if (i > 0 && words[i].glued && words.is_mark(i - 1, '.')) continue;  // "Mục II.4"
    if (i > 0 && (words[i - 1].key == mark_key('/') || words.is(i - 1, "số"_w) || words.is(i - 1, "điều"_w) || words.is(i - 1, "khoản"_w))) continue;
    const auto amount = amount_at(words, i, task.text.last);
    if (amount.value == 0 || amount.value > 100'000) continue;
    const std::uint32_t after = amount.last + 1;
    const auto found = words.find(counted, after, task.text.last);
    if (!found) {
      if (const auto noun = noun_behind(words, amount.last, task.text.last)) {
        ProductText product;
        product.quantity = static_cast<int>(amount.value);
        product.what = *noun;
        product.at = {i, noun->last};
        products.push_back(product);
      }
      continue;
    }
    const std::uint32_t end = after + static_cast<std::uint32_t>(found.size);
    ProductText product;
    product.quantity = static_cast<int>(amount.value);
    product.at = {i, end};
    product.what = {after, end};
    if (found.tag == Counted::unit) {
      product.unit = {after, end};
      product.what = counted_thing(words, i, task.text.first);
      // "gồm 01 bản giấy và 01 bản mềm": what is counted stands behind.
      if (product.what.empty() || only_links(words, product.what)) {
        const auto noun = noun_behind(words, amount.last, task.text.last);
        if (!noun || noun->size() <= found.size) continue;
        product.what = {after + static_cast<std::uint32_t>(found.size), noun->last};
        product.at = {i, noun->last};
      } else {
        product.at.first = product.what.first;
      }
    }
    products.push_back(product);
  }
  return products;
}

std::vector<std::vector<std::size_t>> read_needs(const Page& page, const std::vector<TaskText>& tasks) {
  std::vector<std::vector<std::size_t>> needs(tasks.size());
  const auto& words = page.words;
  constexpr std::size_t most = 4000;  // tasks of a plan; beyond, nobody reads what waits for what
  if (!page.rules.on(Rule::task_needs) || tasks.size() > most) return needs;
  static constexpr Phrase supplies[] = {"cung cấp", "xây dựng", "ban hành", "biên soạn", "thẩm định", "chuyển đến", "phê duyệt", "thiết kế", "duyệt"};
  const auto same = [&](const Body& a, const Body& b) {
    if (a.span.size() > b.span.size() + 1 || b.span.size() > a.span.size() + 1) return false;
    for (std::uint32_t i = 0; i < std::min(a.span.size(), b.span.size()); ++i)
      if (words.key(a.span.first + i) != words.key(b.span.first + i)) return false;
    return true;
  };
  for (std::size_t t = 0; t < tasks.size(); ++t) {
    const Span text = tasks[t].text;
    for (std::uint32_t i = text.first; i < text.last; ++i) {
      // "ma két do Sở A cung cấp", "ma két đã được Sở A phê duyệt"
      if (!words.is(i, "do"_w) && !words.is(i, "được"_w)) continue;
      const auto list = read_bodies_in_prose(words, i + 1, text.last, page.rules);
      if (list.bodies.size() != 1) continue;
      for (const auto& verb : supplies) {
        if (!words.match(verb, list.end, text.last)) continue;
        for (std::size_t o = 0; o < tasks.size(); ++o) {
          if (o == t || std::none_of(tasks[o].assignees.begin(), tasks[o].assignees.end(), [&](const Body& b) { return same(b, list.bodies[0]); })) continue;
          if (words.seek(verb, tasks[o].text) < tasks[o].text.last) needs[t].push_back(o);
        }
      }
    }
    // What several tasks could supply is left to a person.
    if (needs[t].size() > 1) needs[t].clear();
  }
  return needs;
}

}  // namespace dondoc::compiler
