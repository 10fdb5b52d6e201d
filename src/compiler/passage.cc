#include "compiler/passage.h"

#include <algorithm>

#include "base/text.h"
#include "compiler/grammar/deadline.h"
#include "compiler/grammar/duties.h"
#include "compiler/grammar/page.h"
#include "compiler/source_builder.h"

namespace dondoc::compiler {

namespace {

// The sections that the place stands in, outermost first.
void sections_at(const std::vector<draft::Section>& sections, std::uint32_t place, std::vector<const draft::Section*>& out) {
  for (const auto& section : sections)
    if (section.at.size() == 2 && section.at[0] <= place && place < section.at[1]) {
      out.push_back(&section);
      sections_at(section.children, place, out);
    }
}

// The passage as the only item of a plan's assignment, under `heading`; and
// where its lines stand, here and in the document.
class Extract {
 public:
  Extract(std::string_view text, const base::CodePointMap& map, const draft::At& at, std::string_view heading) {
    SourceBuilder builder(source);
    builder.add_paragraph("I. PHÂN CÔNG NHIỆM VỤ", {.kind = BlockKind::heading, .bold = true});
    builder.add_paragraph("1. " + std::string(heading), {.kind = BlockKind::heading, .bold = true});
    for (auto from = at[0]; from < at[1];) {
      const auto begin = map.byte_at(from), stop = map.byte_at(at[1]);
      const auto end = std::min(text.find('\n', begin), stop);
      const auto line = text.substr(begin, end - begin);
      const auto block = builder.add_paragraph("- " + std::string(line), {.kind = BlockKind::item});
      if (block < source.blocks.size()) lines_.push_back({source.blocks[block].at.begin, source.blocks[block].at.end, from});
      from = map.code_point_at(end) + 1;
    }
  }

  /// The place in the document; empty for what stands in the headings.
  draft::At place(const draft::At& here, const base::CodePointMap& own) const {
    if (here.size() != 2) return {};
    const auto begin = own.byte_at(here[0]);
    for (const auto& line : lines_)
      if (line.begin <= begin && begin < line.end) {
        const auto shift = line.document - own.code_point_at(line.begin);
        return {here[0] + shift, here[1] + shift};
      }
    return {};
  }

  /// The words of the passage, line by line.
  template <class Use> void each_line(const Page& page, Use use) const {
    for (const auto& line : lines_) use(page.words.in({static_cast<std::uint32_t>(line.begin), static_cast<std::uint32_t>(line.end)}));
  }

  SourceText source;

 private:
  struct Line { std::size_t begin, end; std::uint32_t document; };
  std::vector<Line> lines_;
};

class PassageReader {
 public:
  PassageReader(const draft::Draft& draft, const draft::At& at, const Rules& rules)
      : text_(draft.source.text.value()), map_(text_), at_(at), rules_(rules) {
    sections_at(draft.sections, at[0], above_);
  }

  PassageReading read() {
    const auto begin = map_.byte_at(at_[0]);
    reading_.task.text = base::fold_spaces(std::string_view(text_).substr(begin, map_.byte_at(at_[1]) - begin));
    reading_.task.at = at_;
    if (!above_.empty()) reading_.task.section = above_.back()->path;
    // The nearest heading that names somebody; else anybody, who is then left out.
    for (auto section = above_.rbegin(); section != above_.rend(); ++section)
      if ((*section)->heading && read_under(*(*section)->heading, true)) return std::move(reading_);
    if (!read_under("Các cơ quan, đơn vị", false)) read_deadline_alone();
    return std::move(reading_);
  }

 private:
  bool read_under(const std::string& heading, bool heading_counts) {
    const Extract extract(text_, map_, at_, heading);
    const auto structure = read_structure(extract.source, rules_);
    draft::Draft own;
    write_duties(structure, extract.source, own, rules_);
    if (own.tasks.empty()) return false;
    const base::CodePointMap map(extract.source.text);
    auto& task = reading_.task;
    for (const auto& from : own.tasks) {
      if (&from == &own.tasks.front()) task.role = from.role;
      take(from.assignees, task.assignees, extract, map, heading_counts);
      take(from.with, task.with, extract, map, heading_counts);
      if (!task.due && from.due) {
        task.due = from.due;
        task.due->at = extract.place(from.due->at, map);
        task.due->relative_to.reset();
      }
      if (!task.recurrence) task.recurrence = from.recurrence;
      if (!task.condition) task.condition = from.condition;
      for (auto product : from.deliverables) {
        product.at = extract.place(product.at, map);
        task.deliverables.push_back(std::move(product));
      }
    }
    for (const auto& unit : own.units)
      if (is_named(unit.id)) {
        reading_.units.push_back(unit);
        for (auto& at : reading_.units.back().at) at = extract.place(at, map);
        std::erase_if(reading_.units.back().at, [](const draft::At& at) { return at.empty(); });
      }
    return true;
  }

  static void take(const std::vector<draft::Mention>& from, std::vector<draft::Mention>& to, const Extract& extract, const base::CodePointMap& map, bool heading_counts) {
    for (auto mention : from) {
      mention.at = extract.place(mention.at, map);
      if (mention.at.empty() && !heading_counts) continue;
      if (std::none_of(to.begin(), to.end(), [&](const auto& had) { return had.unit == mention.unit; })) to.push_back(std::move(mention));
    }
  }

  bool is_named(const std::string& unit) const {
    const auto names = [&](const draft::Mention& mention) { return mention.unit == unit; };
    return std::any_of(reading_.task.assignees.begin(), reading_.task.assignees.end(), names) ||
           std::any_of(reading_.task.with.begin(), reading_.task.with.end(), names);
  }

  void read_deadline_alone() {
    const Extract extract(text_, map_, at_, "");
    const auto structure = read_structure(extract.source, rules_);
    const Page page(extract.source, structure, rules_);
    const base::CodePointMap map(extract.source.text);
    extract.each_line(page, [&](Span line) {
      for (const auto& deadline : read_deadlines(page.words, line, rules_)) {
        if (reading_.task.due) return;
        const auto bytes = page.words.bytes(deadline.span);
        reading_.task.due = draft::Due{deadline.repeated ? std::nullopt : deadline.date.to.iso(), deadline.bound, page.words.quote(deadline.span), {},
                                       extract.place({map.code_point_at(bytes.begin), map.code_point_at(bytes.end)}, map)};
      }
    });
  }

  const std::string& text_;
  base::CodePointMap map_;
  const draft::At& at_;
  const Rules& rules_;
  std::vector<const draft::Section*> above_;
  PassageReading reading_;
};

}  // namespace

PassageReading read_passage(const draft::Draft& draft, const draft::At& at, const Rules& rules) { return PassageReader(draft, at, rules).read(); }

}  // namespace dondoc::compiler
