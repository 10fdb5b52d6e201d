#include "compiler/grammar/report_fields.h"

#include <algorithm>

#include "compiler/grammar/body.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

constexpr std::size_t most_fields = 30;
constexpr std::uint32_t longest = 40;           // words of one thing to be told
constexpr std::uint32_t paragraphs_behind = 3;  // of the duty that a list is said of

// What a thing to be told begins with.
enum class Start : std::uint8_t { none, figure, rate, money, result, difficulty };

constexpr Lexicon starts({Entry<Start>
    {"số", Start::figure}, {"tổng số", Start::figure}, {"số lượng", Start::figure}, {"số lượt", Start::figure}, {"tổng cộng số", Start::figure}, {"diện tích", Start::figure},
    {"tỷ lệ", Start::rate}, {"tỉ lệ", Start::rate}, {"kinh phí", Start::money}, {"tổng kinh phí", Start::money}, {"số kinh phí", Start::money}, {"số tiền", Start::money},
    {"kết quả", Start::result}, {"đánh giá", Start::result}, {"tình hình", Start::result}, {"công tác", Start::result}, {"thuận lợi", Start::result},
    {"bài học kinh nghiệm", Start::result}, {"phương hướng", Start::result}, {"nhiệm vụ", Start::result}, {"giải pháp", Start::result},
    {"hình ảnh", Start::result}, {"danh sách", Start::result}, {"ưu điểm", Start::result}, {"mô hình", Start::result}, {"số liệu", Start::result}, {"nguyên nhân", Start::result},
    {"khó khăn", Start::difficulty}, {"những khó khăn", Start::difficulty}, {"các khó khăn", Start::difficulty}, {"vướng mắc", Start::difficulty},
    {"tồn tại", Start::difficulty}, {"những tồn tại", Start::difficulty}, {"hạn chế", Start::difficulty}, {"đề xuất", Start::difficulty},
    {"những đề xuất", Start::difficulty}, {"kiến nghị", Start::difficulty}, {"những kiến nghị", Start::difficulty}, {"các kiến nghị", Start::difficulty},
});

// Words that may stand between a mark and what begins a thing.
constexpr Lexicon led_in({Entry<bool>
    {"về", true}, {"các", true}, {"nêu rõ", true}, {"trong đó", true}, {"trong đó nêu rõ", true}, {"cụ thể", true}, {"gồm", true}, {"như", true}, {"thống kê", true},
    {"và", true}, {"trong đó có", true}, {"bao gồm", true}, {"cụ thể là", true}, {"thống kê rõ", true}, {"ghi rõ", true},
});

// What is counted: the figure's unit.
constexpr Lexicon counted_by({Entry<bool>
    {"buổi", true}, {"cuộc", true}, {"lượt", true}, {"lượt người", true}, {"người", true}, {"hộ", true}, {"hộ dân", true}, {"hộ gia đình", true}, {"tin, bài", true},
    {"tin", true}, {"bài", true}, {"lớp", true}, {"đợt", true}, {"lần", true}, {"giờ", true}, {"giếng", true}, {"công trình", true}, {"mô hình", true}, {"trường", true},
    {"xã", true}, {"thôn", true}, {"học sinh", true}, {"trẻ em", true}, {"đại biểu", true}, {"hội nghị", true}, {"tờ rơi", true}, {"pa nô", true}, {"pa-nô", true},
    {"panô", true}, {"áp phích", true}, {"băng rôn", true}, {"khẩu hiệu", true}, {"biển", true}, {"cuốn", true}, {"tác phẩm", true}, {"video", true}, {"phóng sự", true},
    {"vụ", true}, {"vụ việc", true}, {"trường hợp", true}, {"cán bộ", true}, {"hội viên", true}, {"đoàn viên", true}, {"đơn vị", true}, {"cơ sở", true}, {"cây", true}, {"mẫu", true},
});

// A verb that opens what a report must tell.
constexpr Lexicon telling({Entry<bool>
    {"nêu rõ", true}, {"nêu cụ thể", true}, {"nêu đầy đủ", true}, {"nêu rõ các nội dung", true}, {"nêu rõ các số liệu", true}, {"ghi rõ", true}, {"thể hiện rõ", true},
    {"phản ánh rõ", true}, {"đánh giá rõ", true}, {"làm rõ", true}, {"tập trung nêu", true}, {"cần nêu", true}, {"phải nêu", true},
});

constexpr Lexicon contents({Entry<bool>
    {"nội dung báo cáo", true}, {"nội dung của báo cáo", true}, {"nội dung các báo cáo", true}, {"nội dung cần báo cáo", true}, {"nội dung chính của báo cáo", true},
    {"chỉ tiêu báo cáo", true}, {"các chỉ tiêu báo cáo", true}, {"các nội dung báo cáo", true}, {"báo cáo gồm các nội dung", true}, {"báo cáo theo các nội dung", true},
});

constexpr Lexicon data({Entry<bool>{"số liệu", true}, {"các số liệu", true}, {"các chỉ tiêu", true}, {"những số liệu", true}, {"các số liệu cụ thể", true}, {"các số liệu sau", true}});

// Things told by the parts "Khó khăn, vướng mắc" and "Đề xuất, kiến nghị" of every report.
constexpr Lexicon parts_of_every_report({Entry<bool>
    {"khó khăn", true}, {"vướng mắc", true}, {"tồn tại", true}, {"hạn chế", true}, {"đề xuất", true}, {"kiến nghị", true}, {"những", true}, {"các", true}, {"và", true}, {"nếu có", true}, {"có", true}, {"nếu", true},
});

enum class Opening : std::uint8_t {
  contents,  // "Nội dung báo cáo gồm": whatever it lists, of two things or more
  telling,   // "nêu rõ": likewise
  data,      // "các số liệu": what it lists are numbers
  bare,      // "báo cáo gồm", "báo cáo Sở A số giếng": numbers stand among it
};

struct List {
  std::uint32_t block = 0, at = 0;  // at: the word that opens it
  bool own_sentence = false;        // the list's sentence speaks of nothing else
  std::vector<FieldText> fields;
};

class ListReader {
 public:
  explicit ListReader(const Page& page) : page_(page), words_(page.words) {}

  std::vector<List> read() const {
    std::vector<List> lists;
    for (std::uint32_t b = 0; b < page_.blocks.size(); ++b) {
      if (!page_.is_text(b) || page_.structure.places[b].zone != Zone::body) continue;
      const Span line = page_.blocks[b];
      bool reports = false;  // a report has been spoken of in the paragraph
      for (std::uint32_t i = line.first; i < line.last; ++i) {
        reports = reports || words_.match("báo cáo", i, line.last);
        std::uint32_t from = 0;
        const auto opening = opens(i, line, reports, from);
        if (!opening) continue;
        List list{b, i, sentence_begins(i, line), {}};
        if (!fill(list, *opening, from, line)) continue;
        i = std::max(i, list.fields.empty() ? from : list.fields.back().label.last - 1);
        if (!list.fields.empty()) lists.push_back(std::move(list));
      }
    }
    return lists;
  }

  // "Hằng tháng báo cáo Sở Y tế số giếng đã kiểm tra": figures right behind whoever receives them.
  std::vector<FieldText> behind(const ReportText& report) const {
    std::uint32_t at = report.to.empty() ? words_.seek("báo cáo", report.span) + 2 : report.to.back().span.last;
    while (words_.is_mark(at, ',')) ++at;
    if (at >= report.span.last || !is_number(start_at(at, report.span.last))) return {};
    std::vector<FieldText> fields;
    int named = 0;
    part({at, to_sentence_end(at, report.span.last)}, Opening::bare, fields, named);
    return fields;
  }

 private:
  static bool is_number(Start start) { return start == Start::figure || start == Start::rate; }

  Start start_at(std::uint32_t i, std::uint32_t last) const {
    const auto found = words_.find(starts, i, last);
    if (!found) return Start::none;
    // "báo cáo số 12/BC-UBND" names a document.
    const auto next = i + static_cast<std::uint32_t>(found.size);
    return found.tag == Start::figure && !words_.is_word(next) ? Start::none : found.tag;
  }

  std::uint32_t past_led_in(std::uint32_t i, std::uint32_t last) const {
    for (auto found = words_.find(led_in, i, last); found && start_at(i, last) == Start::none; found = words_.find(led_in, i, last)) i += static_cast<std::uint32_t>(found.size);
    return i;
  }

  bool sentence_begins(std::uint32_t i, Span line) const {
    while (i > line.first && words_.is_word(i - 1) && !words_[i].capital) --i;
    return i == line.first || words_.is_mark(i - 1, '.') || words_.is_mark(i - 1, ')');
  }

  std::uint32_t to_sentence_end(std::uint32_t i, std::uint32_t last) const {
    for (; i + 1 < last; ++i)
      if (words_.is_mark(i, '.') && words_.is_word(i + 1) && words_[i + 1].capital && !words_[i + 1].glued) return i;
    return last;
  }

  // Where the list begins behind words that announce it: behind a colon or "gồm" near to them.
  std::optional<std::uint32_t> behind_sign(std::uint32_t i, std::uint32_t last, bool bare) const {
    constexpr std::uint32_t near = 12;
    for (std::uint32_t k = i; k < last && k < i + near; ++k) {
      if (words_.is_mark(k, '.') || words_.is_mark(k, ';')) break;
      if (words_.is_mark(k, ':')) return k + 1;
      if (words_.is(k, "gồm"_w) || words_.match("nêu rõ", k, last) || words_.match("tập trung vào", k, last)) {
        k += words_.is(k, "gồm"_w) ? 1 : words_.match("nêu rõ", k, last) ? 2 : 3;
        while (k < last && (words_.is_mark(k, ':') || words_.is(k, "có"_w) || words_.is(k, "các"_w))) ++k;
        return k;
      }
    }
    return bare ? std::optional(i) : std::nullopt;
  }

  std::optional<Opening> opens(std::uint32_t i, Span line, bool reports, std::uint32_t& from) const {
    if (const auto found = words_.find(contents, i, line.last)) {
      const bool set_apart = i == line.first || words_[i - 1].kind == Word::Kind::mark || words_.is(i - 1, "với"_w) || words_.is(i - 1, "các"_w);
      const auto next = i + static_cast<std::uint32_t>(found.size);
      const auto begin = behind_sign(next, line.last, next == line.last);
      if (set_apart && begin) return from = *begin, Opening::contents;
    }
    if (!reports) return std::nullopt;
    if (const auto found = words_.find(telling, i, line.last)) {
      from = i + static_cast<std::uint32_t>(found.size);
      while (from < line.last && words_.is_mark(from, ':')) ++from;
      return Opening::telling;
    }
    if (const auto found = words_.find(data, i, line.last)) {
      const auto next = i + static_cast<std::uint32_t>(found.size);
      if (const auto begin = behind_sign(next, line.last, words_.is(next, "về"_w))) return from = *begin, Opening::data;
    }
    if (words_.match("báo cáo", i, line.last) && (words_.is(i + 2, "gồm"_w) || words_.match("bao gồm", i + 2, line.last)))
      return from = *behind_sign(i + 2, line.last, true), Opening::bare;
    return std::nullopt;
  }

  // The list in the line, or in the lines below where the line ends with what announces it.
  bool fill(List& list, Opening opening, std::uint32_t from, Span line) const {
    int named = 0;
    const Span here{from, to_sentence_end(from, line.last)};
    if (std::any_of(&words_[0] + here.first, &words_[0] + std::max(here.first, here.last), [](const Word& w) { return w.kind != Word::Kind::mark; })) {
      for (const Span piece : pieces(here)) part(piece, opening, list.fields, named);
    } else {
      for (std::uint32_t b = list.block + 1; b < page_.blocks.size() && page_.is_text(b) && page_.is_item(b); ++b) {
        part(page_.blocks[b], opening, list.fields, named);
        if (page_.blocks[b].empty() || words_.is_mark(page_.blocks[b].last - 1, '.')) break;
      }
    }
    const bool counts = std::any_of(list.fields.begin(), list.fields.end(), [](const FieldText& f) { return f.type == draft::FieldType::number; });
    return counts || (named >= 2 && opening != Opening::bare);
  }

  // "(1)", "(a)", "1)", "a)": how many words it takes at `i`.
  std::uint32_t enumerator(std::uint32_t i, Span list) const {
    const bool bracket = words_.is_mark(i, '(');
    if (!bracket && i > list.first && words_[i - 1].kind != Word::Kind::mark) return 0;
    const std::uint32_t sign = bracket ? i + 1 : i;
    if (sign + 1 >= list.last || !words_.is_mark(sign + 1, ')') || !(words_.is_number(sign) || words_.text(sign).size() == 1)) return 0;
    return sign + 2 - i;
  }

  std::vector<Span> pieces(Span list) const {
    std::vector<Span> out;
    std::uint32_t first = list.first, count = 0;
    for (std::uint32_t i = list.first; i < list.last; ++i)
      if (const auto size = enumerator(i, list)) {
        if (count++ > 0) out.push_back({first, i});
        first = i + size;
      }
    if (count >= 2) return out.push_back({first, list.last}), out;
    out.clear();
    first = list.first;
    int depth = 0;
    for (std::uint32_t i = list.first; i < list.last; ++i) {
      if (words_.is_mark(i, '(')) ++depth;
      if (words_.is_mark(i, ')')) --depth;
      if (depth > 0 || !words_.is_mark(i, ';')) continue;
      out.push_back({first, i});
      first = i + 1;
    }
    out.push_back({first, list.last});
    return out;
  }

  // Cuts a piece where another thing begins: "số buổi, số người và kết quả đạt được".
  void part(Span piece, Opening opening, std::vector<FieldText>& fields, int& named) const {
    piece.first = past_led_in(piece.first, piece.last);
    std::uint32_t first = piece.first;
    Start now = start_at(first, piece.last);
    int depth = 0;
    for (std::uint32_t i = first; i + 1 < piece.last; ++i) {
      if (words_.is_mark(i, '(')) ++depth;
      if (words_.is_mark(i, ')')) --depth;
      const bool parts = words_.is_mark(i, ',') || words_.is_mark(i, ':') || words_.is_mark(i, '(') || words_.is_mark(i, ';') || words_.is(i, "và"_w) || words_.is_mark(i, '-');
      if (!parts || i == first) continue;
      const auto next = past_led_in(i + 1, piece.last);
      const Start start = start_at(next, piece.last);
      const bool another = is_number(start) || (depth == 0 && start != Start::none && (start != now || start != Start::difficulty) && !(words_.is(i, "và"_w) && !is_number(now)));
      if (!another) continue;
      thing({first, i}, now, opening, fields, named);
      first = next;
      now = start;
      i = next - 1;
    }
    thing({first, piece.last}, now, opening, fields, named);
  }

  bool told_in_every_report(Span label) const {
    for (std::uint32_t i = label.first; i < label.last;) {
      const auto found = words_.find(parts_of_every_report, i, label.last);
      if (!found && words_[i].kind != Word::Kind::mark) return false;
      i += std::max<std::uint32_t>(1, static_cast<std::uint32_t>(found.size));
    }
    return true;
  }

  // When and to whom it is sent is no part of the thing.
  Span without_sending(Span label) const {
    int open = 0;
    for (std::uint32_t i = label.first + 1; i < label.last; ++i) {
      if (words_.is_mark(i, '(')) ++open;
      if (words_.is_mark(i, ')') && --open < 0) label.last = i;
      if (words_.is(i, "gửi"_w) || words_.match("trước ngày", i, label.last) || words_.match("chậm nhất", i, label.last) || words_.match("để tổng hợp", i, label.last) ||
          words_.match("để báo cáo", i, label.last) || ((words_.is(i, "về"_w) || words_.is(i, "đến"_w)) && body_starts(words_, i + 1, label.last))) label.last = i;
    }
    if (const auto due = read_deadlines(words_, label, page_.rules); !due.empty() && due.front().span.first > label.first) label.last = due.front().span.first;
    return trimmed(label);
  }

  Span trimmed(Span label) const {
    while (!label.empty() && words_[label.first].kind == Word::Kind::mark && !words_.is_mark(label.first, '"')) ++label.first;
    int open = 0;
    for (std::uint32_t i = label.first; i < label.last; ++i) open += words_.is_mark(i, '(') ? 1 : words_.is_mark(i, ')') ? -1 : 0;
    while (!label.empty()) {
      const auto i = label.last - 1;
      const bool closes = words_.is_mark(i, ')');
      if (closes && open >= 0) break;
      if (words_[i].kind != Word::Kind::mark && !words_.is(i, "và"_w)) break;
      if (words_.is_mark(i, '%')) break;
      if (closes) ++open;
      --label.last;
    }
    return label;
  }

  // "(người)", "(đơn vị tính: triệu đồng)", "(nếu có)" at the label's end.
  void take_bracket(FieldText& field) const {
    const Span label = field.label;
    if (label.empty() || !words_.is_mark(label.last - 1, ')')) return;
    std::uint32_t open = label.last - 1;
    while (open > label.first && !words_.is_mark(open, '(')) --open;
    if (open == label.first) return;
    Span inside{open + 1, label.last - 1};
    if (words_.match("nếu có", inside.first, inside.last) && inside.size() == 2) {
      field.required = false;
      field.label = trimmed({label.first, open});
      return;
    }
    for (const Phrase& lead : {Phrase("đơn vị tính"), Phrase("đơn vị"), Phrase("đvt"), Phrase("tính bằng")})
      if (const auto size = words_.match(lead, inside.first, inside.last); size && inside.size() > size) {
        inside.first += size;
        break;
      }
    while (!inside.empty() && words_.is_mark(inside.first, ':')) ++inside.first;
    constexpr std::uint32_t longest_unit = 4;
    if (inside.empty() || inside.size() > longest_unit) return;
    field.unit = words_.quote(inside);
    field.label = trimmed({label.first, open});
  }

  void thing(Span span, Start start, Opening opening, std::vector<FieldText>& fields, int& named) const {
    FieldText field;
    field.label = without_sending(trimmed(span));
    if (field.label.empty()) return;
    ++named;
    if (told_in_every_report(field.label)) return;
    take_bracket(field);
    const bool numbers = is_number(start) || (start == Start::money && !field.unit.empty()) || (opening == Opening::data && start == Start::none);
    if (numbers) field.type = draft::FieldType::number;
    if (numbers && field.unit.empty()) {
      if (start == Start::rate) field.unit = "%";
      const auto label = field.label;
      for (const auto at : {label.first + 1, label.first + 2})
        if (const auto noun = words_.find(counted_by, at, label.last); noun && start == Start::figure && field.unit.empty())
          field.unit = words_.quote({at, at + static_cast<std::uint32_t>(noun.size)});
    }
    if (!numbers) field.unit.clear();
    if (field.label.size() > longest || fields.size() >= most_fields) return;
    fields.push_back(std::move(field));
  }

  const Page& page_;
  const Words& words_;
};

int top_of(const Page& page, std::uint32_t block) {
  int section = page.structure.places[block].section;
  while (section >= 0 && page.structure.sections[static_cast<std::size_t>(section)].parent >= 0) section = page.structure.sections[static_cast<std::size_t>(section)].parent;
  return section;
}

}  // namespace

std::vector<std::vector<FieldText>> read_report_fields(const Page& page, const std::vector<ReportText>& reports) {
  std::vector<std::vector<FieldText>> out(reports.size());
  if (!page.rules.on(Rule::report_fields) || reports.empty()) return out;
  const ListReader reader(page);
  const auto lists = reader.read();
  // Said of the duties of its own clause, or of those before it in its paragraph, and of no other.
  const auto taken = [&](const List& list) {
    return std::any_of(reports.begin(), reports.end(), [&](const ReportText& r) { return r.span.holds(list.at) && !(list.own_sentence && list.at == r.span.first); });
  };
  const auto taken_here = [&](const List& list) {
    return taken(list) || std::any_of(reports.begin(), reports.end(), [&](const ReportText& r) { return page.blocks[list.block].holds(r.span.first) && r.span.first < list.at; });
  };
  for (std::size_t r = 0; r < reports.size(); ++r) {
    const auto& report = reports[r];
    const List* best = nullptr;
    for (const auto& list : lists)
      if (report.span.holds(list.at)) best = best ? best : &list;
    const std::uint32_t block = page.block_of(report.span.first);
    if (!best && report.frequency != draft::Frequency::ad_hoc && block < page.blocks.size()) {
      for (const auto& list : lists) {
        if (best || taken(list)) continue;
        const bool here = list.block == block && list.at > report.span.first;
        const bool below = list.block > block && list.block - block <= paragraphs_behind && list.own_sentence && !taken_here(list) && top_of(page, list.block) == top_of(page, block);
        if (here || below) best = &list;
      }
      for (const auto& list : lists)
        if (!best && list.own_sentence && !taken_here(list) && top_of(page, block) >= 0 && top_of(page, list.block) == top_of(page, block) && list.block != block &&
            page.role_of(top_of(page, block)) == draft::SectionRole::reporting)
          best = &list;
    }
    out[r] = best ? best->fields : reader.behind(report);
  }
  return out;
}

}  // namespace dondoc::compiler
