#include "compiler/grammar/channel.h"

#include <algorithm>

#include "compiler/grammar/field.h"
#include "compiler/grammar/mention_list.h"
#include "compiler/lexicon/channels.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

bool holds(const Words& words, const Phrase& phrase, Span span) { return !span.empty() && words.seek(phrase, span) < span.last; }

class ChannelReader {
 public:
  explicit ChannelReader(const Page& page) : page_(page), words_(page.words) {}

  std::vector<ChannelText> read() {
    if (!page_.rules.on(Rule::channel_list)) return {};
    for (int s = 0; s < static_cast<int>(page_.structure.sections.size()); ++s) section(s);
    return std::move(channels_);
  }

 private:
  enum class Topic { none, forms, communication };

  Topic topic_of(int s) const {
    const auto& node = page_.structure.sections[static_cast<std::size_t>(s)];
    Span heading = words_.in(node.heading);
    if (heading.empty()) heading = words_.in(node.text);
    const bool spreads = holds(words_, "tuyên truyền", heading) || holds(words_, "truyền thông", heading);
    if (holds(words_, "hình thức", heading) && !of_another_kind(heading) && spreads && heading.size() < 30) return Topic::forms;
    return spreads && heading.size() < 30 ? Topic::communication : Topic::none;
  }

  void section(int s) {
    const auto role = page_.role_of(s);
    if (role == draft::SectionRole::purpose || role == draft::SectionRole::requirements) return;
    if (const Span heading = words_.in(page_.structure.sections[static_cast<std::size_t>(s)].heading); is_list_of_bodies(words_, heading, page_.rules)) return;
    Topic topic = Topic::none;
    for (int up = s; up >= 0; up = page_.structure.sections[static_cast<std::size_t>(up)].parent) {
      const auto here = topic_of(up);
      if (here == Topic::forms || (here == Topic::communication && up == s)) topic = here;
      if (topic == Topic::forms) break;
    }
    if (role == draft::SectionRole::assignment && topic == Topic::none) return;
    const auto& node = page_.structure.sections[static_cast<std::size_t>(s)];
    for (std::uint32_t b = node.first_block; b < node.own_end; ++b) {
      if (!page_.is_text(b)) continue;
      Span span = b == node.first_block ? words_.in(node.text) : page_.blocks[b];
      if (span.empty()) continue;
      if (const auto form = labelled_form(span)) {
        inline_list(*form, s, true);
        continue;
      }
      if (!read_fields(words_, span).empty()) continue;
      if (topic == Topic::forms && page_.is_item(b) && b != node.first_block) channels_.push_back({trimmed(span), s});
      else if (topic != Topic::none) inline_list(span, s, topic == Topic::forms);
    }
  }

  // "Hình thức tuyên truyền: sử dụng …"
  std::optional<Span> labelled_form(Span span) const {
    if (!words_.match("hình thức", span.first, span.last)) return std::nullopt;
    for (std::uint32_t i = span.first; i < span.last && i < span.first + 8; ++i)
      if (words_.is_mark(i, ':')) return of_another_kind({span.first, i}) ? std::nullopt : std::optional(Span{i + 1, span.last});
    return std::nullopt;
  }

  // "Hình thức biểu quyết", "Hình thức khen thưởng": forms of something else.
  bool of_another_kind(Span name) const {
    return holds(words_, "khen thưởng", name) || holds(words_, "kỷ luật", name) || holds(words_, "biểu quyết", name);
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
    while (!span.empty() && words_[span.last - 1].kind == Word::Kind::mark && !words_.is_mark(span.last - 1, ')')) --span.last;
    return span;
  }

  const Page& page_;
  const Words& words_;
  std::vector<ChannelText> channels_;
};

}  // namespace

std::vector<ChannelText> read_channels(const Page& page) { return ChannelReader(page).read(); }

}  // namespace dondoc::compiler
