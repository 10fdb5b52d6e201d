#include "compiler/grammar/channel.h"

#include <algorithm>

#include "compiler/grammar/field.h"
#include "compiler/grammar/mention_list.h"
#include "compiler/grammar/subject.h"
#include "compiler/grammar/task.h"
#include "compiler/grammar/verb.h"
#include "compiler/learned.h"
#include "compiler/lexicon/bodies.h"
#include "compiler/lexicon/channels.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

bool holds(const Words& words, const Phrase& phrase, Span span) { return !span.empty() && words.seek(phrase, span) < span.last; }

constexpr Lexicon spreading({Entry<bool>
    {"tuyên truyền", true}, {"truyền thông", true}, {"phổ biến, giáo dục", true}, {"phổ biến giáo dục", true}, {"cổ động", true}, {"phổ biến pháp luật", true},
});

// Forms of something else: "Hình thức biểu quyết", "Hình thức khen thưởng".
constexpr Lexicon other_forms({Entry<bool>
    {"khen thưởng", true}, {"kỷ luật", true}, {"biểu quyết", true}, {"thanh toán", true}, {"chi trả", true}, {"đào tạo", true}, {"đầu tư", true}, {"đấu thầu", true}, {"xử lý", true},
});

// What leads into a list inside an item: "Thông qua hội nghị …", "gián tiếp qua loa …".
constexpr Lexicon leads({Entry<bool>
    {"thông qua", true}, {"qua", true}, {"trên", true}, {"bằng", true}, {"như", true}, {"như qua", true}, {"gián tiếp", true}, {"trực tiếp", true}, {"sử dụng", true}, {"tổ chức", true},
    {"gồm", true}, {"bao gồm", true}, {"là", true},
});

// A heading over what is done to spread word, each line of it a form: "Hoạt động truyền thông", "Truyền thông gián tiếp".
constexpr Lexicon activity_headings({Entry<bool>
    {"hoạt động truyền thông", true}, {"hoạt động tuyên truyền", true}, {"các hoạt động truyền thông", true}, {"các hoạt động tuyên truyền", true},
    {"hoạt động thông tin, tuyên truyền", true}, {"các kênh", true}, {"kênh truyền thông", true}, {"kênh tuyên truyền", true}, {"truyền thông", true}, {"tuyên truyền", true},
});

class ChannelReader {
 public:
  explicit ChannelReader(const Page& page) : page_(page), words_(page.words) {}

  std::vector<ChannelText> read() {
    if (!page_.rules.on(Rule::channel_list)) return {};
    for (int s = 0; s < static_cast<int>(page_.structure.sections.size()); ++s) section(s);
    if (page_.rules.on(Rule::channel_column)) columns();
    std::erase_if(channels_, [](const ChannelText& channel) { return channel.text.empty(); });  // "a) ."
    return std::move(channels_);
  }

 private:
  enum class Topic { none, forms, communication, contents };

  const SectionNode& node(int s) const { return page_.structure.sections[static_cast<std::size_t>(s)]; }
  Span heading_of(int s) const {
    const Span heading = words_.in(node(s).heading);
    return heading.empty() ? words_.in(node(s).text) : heading;
  }

  bool any(Span span, const auto& lexicon) const {
    for (std::uint32_t i = span.first; i < span.last; ++i)
      if (words_.find(lexicon, i, span.last)) return true;
    return false;
  }

  // The heading, one above it or the plan's title speaks of spreading word.
  bool spreads(int s) const {
    for (int up = s; up >= 0; up = node(up).parent)
      if (any(heading_of(up), spreading) && heading_of(up).size() < 30) return true;
    const auto& title = page_.structure.document.title;
    return title && any(words_.in(title->at), spreading);
  }

  // A bullet below the heading begins with a means that is known as such.
  bool lists_means(int s) const {
    if (const Span own = words_.in(node(s).text); semicolons(own) >= 2 && any(own, means) && page_.rules.on(Rule::channel_items)) return true;
    for (std::uint32_t b = node(s).first_block + 1; b < node(s).last_block; ++b)
      if (page_.is_text(b) && page_.is_item(b) && (words_.find(means, page_.blocks[b].first, page_.blocks[b].last) || any(page_.blocks[b], spreading))) return true;
    return false;
  }

  // Bullets that say how word is spread, at least half of them by a means known as such, and charge nobody.
  bool lists_activities(int s) const {
    constexpr std::uint32_t longest = 30;  // words of a line
    const Span heading = words_.in(node(s).heading);
    if (!words_.find(activity_headings, heading.first, heading.last) || !page_.rules.on(Rule::channel_items)) return false;
    int lines = 0, named = 0;
    for (std::uint32_t b = node(s).first_block + 1; b < node(s).own_end; ++b) {
      const Span line = page_.blocks[b];
      if (!page_.is_text(b) || line.empty()) continue;
      if (!page_.is_item(b)) break;
      if (line.size() > longest || !read_fields(words_, line).empty() || read_subject(words_, line, page_.rules).at_start) return false;
      ++lines;
      named += any(line, means);
    }
    return lines > 1 && named * 2 >= lines;
  }

  Topic topic_of(int s) const {
    const Span heading = heading_of(s);
    if (heading.empty() || heading.size() >= 30) return Topic::none;
    if (const auto learned = learned_role(page_.rules, words_.quote(heading))) return *learned == draft::SectionRole::channels ? Topic::forms : Topic::none;
    const bool named = !words_.in(node(s).heading).empty();
    if (holds(words_, "hình thức", heading) || holds(words_, "phương thức", heading) || holds(words_, "kênh", heading)) {
      if (of_another_kind(heading)) return Topic::none;
      const bool leads_heading = words_.match("hình thức", heading.first, heading.last) || words_.match("phương thức", heading.first, heading.last);
      if (any(heading, spreading) || (named && leads_heading && page_.rules.on(Rule::channel_items) && (spreads(s) || (heading.size() <= 5 && !holds(words_, "tổ chức", heading) && lists_means(s))))) return Topic::forms;
    }
    if (named && words_.match("nội dung", heading.first, heading.last)) return Topic::contents;
    return any(heading, spreading) ? Topic::communication : Topic::none;
  }

  // Headings between: "1. Nội dung", "2. Hình thức" under "NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN".
  Topic topic_above(int s) const {
    Topic topic = Topic::none;
    for (int up = s; up >= 0; up = node(up).parent) {
      const auto here = topic_of(up);
      if (here == Topic::contents && topic == Topic::none && page_.rules.on(Rule::channel_items)) return Topic::none;
      if (here == Topic::forms) return here;
      if (here == Topic::communication && up == s) topic = here;
    }
    return topic;
  }

  // "III. THỜI GIAN, HÌNH THỨC VÀ THÀNH PHẦN" and below it "2. Hình thức: Trực tuyến, kết nối …": how a meeting is held.
  bool form_of_meeting(int s) {
    constexpr std::uint32_t longest = 80;  // words
    const auto& at = node(s);
    if (at.parent < 0 || at.own_end > at.first_block + 2 || at.last_block > at.own_end || !page_.rules.on(Rule::channel_items)) return false;
    const Span above = heading_of(at.parent), heading = trimmed(words_.in(at.heading));
    if (heading.size() != 2 || !words_.match("hình thức", heading.first, heading.last) || !holds(words_, "hình thức", above)) return false;
    if (!holds(words_, "thời gian", above) && !holds(words_, "thành phần", above) && !holds(words_, "địa điểm", above)) return false;
    Span text = words_.in(at.text);
    if (text.empty() && at.own_end == at.first_block + 2 && page_.is_text(at.first_block + 1)) text = page_.blocks[at.first_block + 1];
    else if (at.own_end == at.first_block + 2) return false;
    if (text.empty() || text.size() > longest || words_.is_mark(text.last - 1, ':') || semicolons(text) > 0) return false;
    channels_.push_back({trimmed({text.first, sentence_end(text.first, text.last)}), s});
    return true;
  }

  void section(int s) {
    if (form_of_meeting(s)) return;
    const auto role = page_.role_of(s);
    if (role == draft::SectionRole::purpose || role == draft::SectionRole::requirements) return;
    const Topic topic = topic_above(s);
    // "1. Báo in: …" below "Hình thức" is a form, not the newspaper that is charged.
    const bool of_body = topic != Topic::forms && is_list_of_bodies(words_, words_.in(node(s).heading), page_.rules);
    const bool activities = topic == Topic::communication && role != draft::SectionRole::assignment && lists_activities(s);
    const auto& at = node(s);
    for (std::uint32_t b = at.first_block; b < at.own_end; ++b) {
      if (!page_.is_text(b)) continue;
      Span span = b == at.first_block ? words_.in(at.text) : page_.blocks[b];
      if (span.empty()) continue;
      if (const auto list = told_forms(span, s, of_body ? Topic::none : topic); !list.empty()) {
        channels_.insert(channels_.end(), list.begin(), list.end());
        continue;
      }
      if (of_body) continue;
      if (const auto form = labelled_form(span)) {
        const auto before = channels_.size();
        if (semicolons(*form) >= 2 && page_.rules.on(Rule::channel_items)) told(*form, s);
        else inline_list(*form, s, true);
        // "- Hình thức: in tài liệu cấp phát cho các hộ." under what is done to spread word: a form that no list knows.
        if (channels_.size() == before && span.first < form->first && spreads(s) && page_.rules.on(Rule::channel_items) && form->last == span.last)
          if (const Span told_form = trimmed({form->first, sentence_end(form->first, form->last)}); told_form.size() > 1 && told_form.size() <= 40) channels_.push_back({told_form, s});
        continue;
      }
      if (announces_forms(span) && page_.rules.on(Rule::channel_items) && topic != Topic::none) {
        while (b + 1 < at.own_end && page_.is_text(b + 1) && page_.is_item(b + 1)) channels_.push_back({trimmed(page_.blocks[++b]), s});
        continue;
      }
      if (role == draft::SectionRole::assignment && topic == Topic::none) continue;
      if (!read_fields(words_, span).empty()) continue;
      if ((topic == Topic::forms || activities) && page_.is_item(b) && b != at.first_block) channels_.push_back({trimmed(span), s});
      else if (topic == Topic::forms && b == at.first_block && topic_of(s) == Topic::forms && semicolons(span) >= 2 && page_.rules.on(Rule::channel_items))
        told(span, s);
      else if (topic == Topic::forms && b == at.first_block && topic_of(s) != Topic::forms)
        item(words_.in(at.heading).empty() ? span : Span{words_.in(at.heading).first, span.last}, s);
      else if (topic != Topic::none) inline_list(span, s, topic == Topic::forms);
    }
    // A heading under "Hình thức tuyên truyền" with nothing below it is an item itself.
    if (topic == Topic::forms && page_.rules.on(Rule::channel_items) && topic_of(s) != Topic::forms && words_.in(at.text).empty() && at.own_end == at.first_block + 1 &&
        at.last_block == at.own_end && at.kind != LabelKind::annex)
      item(words_.in(at.heading), s);
  }

  // "Hình thức: qua …; loa truyền thanh …; tờ gấp, áp phích."
  void told(Span span, int s) {
    const auto parts = split(span, s, true);
    channels_.insert(channels_.end(), parts.begin(), parts.end());
  }

  int semicolons(Span span) const {
    int count = 0;
    for (std::uint32_t i = span.first; i + 1 < span.last; ++i) count += words_.is_mark(i, ';');
    return count;
  }

  // "Tập trung tuyên truyền bằng các hình thức sau:"
  bool announces_forms(Span span) const {
    return words_.is_mark(span.last - 1, ':') && span.size() < 30 && holds(words_, "hình thức", span) && !any(span, other_forms);
  }

  // A labelled paragraph of the list of forms is one of them; a long one only speaks of several.
  void item(Span span, int s) {
    constexpr std::uint32_t longest = 35, longest_named = 60;  // words
    if (page_.rules.on(Rule::channel_items) && span.size() <= (names_form(span) ? longest_named : longest)) channels_.push_back({trimmed(span), s});
    else inline_list(span, s, true);
  }

  // "Tuyên truyền trực quan bằng …", "Tổ chức triển lãm …": it begins with what it is, and is no sentence about forms.
  bool names_form(Span span) const {
    for (auto lead = words_.find(leads, span.first, span.last); lead; lead = words_.find(leads, span.first, span.last)) span.first += static_cast<std::uint32_t>(lead.size);
    return words_.find(means, span.first, span.last) || words_.find(spreading, span.first, span.last);
  }

  // The parts of a list, cut at ';', or at ',' and "và" where there is none.
  std::vector<ChannelText> split(Span span, int s, bool only_semicolons = false, bool any_words = false) const {
    std::vector<ChannelText> out;
    std::uint32_t first = span.first;
    const auto close = [&](std::uint32_t end) {
      Span part{first, end};
      if (words_.is_mark(part.first, '(') && words_.is_number(part.first + 1)) part.first += 3;  // "(1) …; (2) …"
      while (!part.empty() && (words_[part.first].kind == Word::Kind::mark || words_.is(part.first, "và"_w)) && !words_.is_mark(part.first, '"')) ++part.first;
      for (auto lead = words_.find(leads, part.first, part.last); lead && lead.size < part.size() && !words_.is(part.first, "tổ"_w); lead = words_.find(leads, part.first, part.last))
        part.first += static_cast<std::uint32_t>(lead.size) + (words_.is_mark(part.first + static_cast<std::uint32_t>(lead.size), ':') ? 1 : 0);  // "gián tiếp: qua loa …"
      if (part = trimmed(part); !part.empty() && part.size() < 40) out.push_back({part, s});
      first = end + 1;
    };
    for (std::uint32_t i = span.first; i < span.last; ++i) {
      if (words_.is_mark(i, '(')) {
        i = words_.past_bracket(i, span.last) - 1;
        continue;
      }
      if (words_.is_mark(i, '.') && (i + 1 >= span.last || words_[i + 1].capital || words_.is_mark(i + 1, '.'))) {
        close(i);
        while (i + 1 < span.last && words_.is_mark(i + 1, '.')) ++i;
        if (i + 1 < span.last && !words_[i + 1].capital) {  // "đến hộ gia đình, họp nhóm, ... gián tiếp: qua loa …"
          first = i + 1;
          continue;
        }
        first = span.last;
        break;
      }
      if (words_.is_mark(i, ';')) close(i);
      else if (!only_semicolons && (words_.is_mark(i, ',') || words_.is(i, "và"_w)) && (any_words ? i + 1 < span.last && !words_.find(levels, i + 1, span.last) : parts_items(i + 1, span.last))) close(i);
      else if (words_.is_mark(i, 0x2026)) close(i);
    }
    if (first < span.last) close(span.last);
    return out;
  }

  // "loa phát thanh xã, phường", "giao lưu, gặp mặt nhân chứng": these go on.
  bool parts_items(std::uint32_t i, std::uint32_t last) const {
    if (i >= last || words_.find(levels, i, last)) return false;
    const auto verb = verb_at(words_, i, last);
    return words_.find(means, i, last) || !verb || words_[i].capital;
  }

  // "… bằng nhiều hình thức như: phát thanh …; treo băng rôn …": what a sentence tells as the forms.
  std::vector<ChannelText> told_forms(Span span, int s, Topic topic) const {
    if (!page_.rules.on(Rule::channel_items) || labelled_form(span)) return {};
    constexpr std::uint32_t farthest = 16, near = 50;  // words from "hình thức" to what opens the list, and from what is done to it
    for (std::uint32_t i = span.first; i + 3 < span.last; ++i) {
      if (!words_.match("hình thức", i, span.last)) continue;
      // "Tăng cường truyền thông … bằng nhiều hình thức đa dạng như: …"
      const bool by_many = i >= span.first + 2 && (words_.is(i - 1, "nhiều"_w) || words_.is(i - 1, "các"_w)) && (words_.is(i - 2, "bằng"_w) || words_.is(i - 2, "với"_w)) &&
                           any({i > span.first + near ? i - near : span.first, i}, spreading);
      const bool forms = topic != Topic::none || by_many || any({i, std::min(i + 6, span.last)}, spreading);
      if (!forms || any({i, std::min(i + 6, span.last)}, other_forms)) continue;
      for (std::uint32_t j = i + 2; j < span.last && j < i + farthest; ++j) {
        if (words_.is_mark(j, '.') || words_.is_mark(j, ';')) break;
        if (!words_.is(j, "như"_w) && !words_.is_mark(j, ':')) continue;
        std::uint32_t from = j + 1;
        if (words_.is_mark(from, ':')) ++from;
        const std::uint32_t end = sentence_end(from, span.last);
        const int cuts = semicolons({from, end});
        if (cuts == 1) break;  // "sách, báo, …; tổ chức tọa đàm": lists within a list
        auto parts = split({from, end}, s, cuts > 1, true);
        if (parts.size() > 1) return parts;
        break;
      }
    }
    return {};
  }

  std::uint32_t sentence_end(std::uint32_t i, std::uint32_t last) const {
    while (i < last && !(words_.is_mark(i, '.') && i + 1 < last && words_[i + 1].capital)) ++i;
    return i;
  }

  // "Hình thức tuyên truyền: sử dụng …"; in the middle of a paragraph where means stand behind the label.
  std::optional<Span> labelled_form(Span span) const {
    constexpr std::uint32_t farthest = 8;  // words from the label to its colon
    for (std::uint32_t i = span.first; i + 2 < span.last; ++i) {
      const bool opens_line = i == span.first;
      if (!opens_line && !(words_[i].capital && (words_.is_mark(i - 1, '.') || words_.is_mark(i - 1, ';')))) continue;
      if (!words_.match("hình thức", i, span.last) && !words_.match("phương thức", i, span.last)) continue;
      for (std::uint32_t j = i + 2; j < span.last && j < i + farthest; ++j) {
        if (!words_.is_mark(j, ':')) continue;
        if (of_another_kind({i, j})) return std::nullopt;
        const Span list{j + 1, opens_line ? span.last : sentence_end(j + 1, span.last)};
        if (opens_line || any(list, means)) return list;
      }
    }
    return std::nullopt;
  }

  bool of_another_kind(Span name) const { return any(name, other_forms); }

  // The columns "Hình thức" of the plan's tables, where a cell in one of them is a means known as such.
  void columns() {
    bool known = false;
    std::vector<ChannelText> found;
    for (std::uint32_t b = 0; b < page_.blocks.size(); ++b) {
      if (page_.block(b).kind != BlockKind::table) continue;
      for (const Span cell : read_forms_of(page_, b)) {
        known = known || words_.find(means, cell.first, cell.last);
        const ChannelText channel{trimmed(cell), page_.structure.places[b].section};
        const auto same = [&](const ChannelText& it) { return words_.quote(it.text) == words_.quote(channel.text); };
        if (std::none_of(found.begin(), found.end(), same)) found.push_back(channel);
      }
    }
    if (known) channels_.insert(channels_.end(), found.begin(), found.end());
  }

  bool separates(std::uint32_t i) const {
    return words_.is_mark(i, ',') || words_.is_mark(i, ';') || words_.is(i, "và"_w) || words_.is_mark(i, ':');
  }

  // A list begins behind "như", "qua", "trên" …; outside sections on forms one
  // means alone is no list.
  void inline_list(Span span, int s, bool forms) {
    std::vector<ChannelText> found;
    bool in_list = false;
    for (std::uint32_t i = span.first; i < span.last; ++i) {
      const auto item = words_.find(means, i, span.last);
      const bool opened = i == span.first ? forms : opens(i, span.first);
      if (!item || !(opened || (in_list && separates(i - 1)))) {
        if (words_.is_mark(i, '.')) in_list = false;
        continue;
      }
      in_list = true;
      std::uint32_t end = i + static_cast<std::uint32_t>(item.size);
      const bool gathers = words_.match("tổ chức các cuộc", i, span.last) || words_.match("sinh hoạt chi bộ", i, span.last);
      while (end < span.last && !stops(i, end, span.last, gathers)) end = words_.is_mark(end, '(') ? words_.past_bracket(end, span.last) : end + 1;
      found.push_back({trimmed({i, end}), s});
      i = end - 1;
    }
    if (found.size() >= (forms ? 1u : 2u)) channels_.insert(channels_.end(), found.begin(), found.end());
  }

  bool opens(std::uint32_t i, std::uint32_t first) const {
    std::uint32_t at = i;
    if (words_.is_mark(at - 1, ':')) --at;
    for (std::uint32_t back = 1; back <= 2 && at >= first + back; ++back)
      if (const auto opening = words_.find(means_openings, at - back, at); opening && opening.size == back) return true;
    return at != i;
  }

  bool stops(std::uint32_t begin, std::uint32_t i, std::uint32_t last, bool gathers) const {
    if (words_.is_mark(i, ';') || words_.is_mark(i, '.') || words_.is_mark(i, 0x2026)) return true;
    if (words_.is(i, "để"_w) || words_.is(i, "nhằm"_w) || (words_.is(i, "về"_w) && words_.is_mark(i + 1, ':'))) return true;
    if (gathers) return false;
    if (words_.is_mark(i, ',') || words_.is(i, "và"_w)) {
      // "thi sáng tác những tác phẩm văn học, nghệ thuật" goes on; the next means does not.
      if (words_.find(means, i + 1, last)) return true;
      return i - begin > 12;
    }
    return false;
  }

  Span trimmed(Span span) const {
    while (!span.empty() && words_[span.last - 1].kind == Word::Kind::mark && !words_.is_mark(span.last - 1, ')') && !words_.is_mark(span.last - 1, '"')) --span.last;
    return span;
  }

  const Page& page_;
  const Words& words_;
  std::vector<ChannelText> channels_;
};

}  // namespace

std::vector<ChannelText> read_channels(const Page& page) { return ChannelReader(page).read(); }

}  // namespace dondoc::compiler
