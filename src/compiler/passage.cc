#include "compiler/passage.h"

#include <algorithm>

#include "base/text.h"
#include "compiler/grammar/deadline.h"
#include "compiler/grammar/duties.h"
#include "compiler/grammar/label.h"
#include "compiler/grammar/marked.h"
#include "compiler/grammar/page.h"
#include "compiler/grammar/unit_table.h"
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

// The bytes of the bullet, number or letter that the words begin with.
std::size_t label_size(std::string_view words, const Rules& rules) {
  for (const std::string_view bullet : {"- ", "+ ", "– ", "• ", "* "})
    if (words.starts_with(bullet)) return bullet.size();
  const auto label = read_label(words, rules);
  return label && label->kind != LabelKind::annex ? label->rest : 0;
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
    const auto begin = map_.byte_at(at_[0]), end = map_.byte_at(at_[1]);
    const auto after_label = begin + label_size(std::string_view(text_).substr(begin, end - begin), rules);
    if (after_label < end) at_[0] = map_.code_point_at(after_label);
    sections_at(draft.sections, at_[0], above_);
  }

  PassageReading read() {
    const auto begin = map_.byte_at(at_[0]);
    reading_.task.text = base::fold_spaces(std::string_view(text_).substr(begin, map_.byte_at(at_[1]) - begin));
    reading_.task.at = at_;
    if (!above_.empty()) reading_.task.section = above_.back()->path;
    // The nearest heading that names somebody; else anybody, who is then left out.
    bool read = false;
    for (auto section = above_.rbegin(); section != above_.rend() && !read; ++section) read = (*section)->heading && read_under(*(*section)->heading, true);
    if (!read) read_under("Các cơ quan, đơn vị", false);
    add_marked();
    read_report();
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
      if (is_named(unit.id)) add_unit(unit, extract, map);
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

  // What the grammar of tasks found no frame for; who is named in the passage goes before a heading's body.
  void add_marked() {
    const Extract extract(text_, map_, at_, "");
    const auto structure = read_structure(extract.source, rules_);
    const Page page(extract.source, structure, rules_);
    const base::CodePointMap map(extract.source.text);
    UnitTable table(page);
    MarkedParties parties;
    extract.each_line(page, [&](Span line) {
      auto here = read_marked(page, line);
      parties.assignees.insert(parties.assignees.end(), here.assignees.begin(), here.assignees.end());
      parties.partners.insert(parties.partners.end(), here.partners.begin(), here.partners.end());
      if (here.role == draft::Role::lead) parties.role = here.role;
      for (const auto& deadline : read_deadlines(page.words, line, rules_)) {
        if (reading_.task.due) break;
        const auto bytes = page.words.bytes(deadline.span);
        reading_.task.due = draft::Due{deadline.repeated ? std::nullopt : deadline.date.to.iso(), deadline.bound, page.words.quote(deadline.span), {},
                                       extract.place({map.code_point_at(bytes.begin), map.code_point_at(bytes.end)}, map)};
      }
    });
    const auto printed_here = [](const draft::Mention& mention) { return !mention.at.empty(); };
    auto& task = reading_.task;
    if (!parties.assignees.empty() && std::ranges::none_of(task.assignees, printed_here)) {
      task.assignees = mentions(parties.assignees, table, extract, map);
      task.role = parties.role;
    }
    if (task.with.empty()) task.with = mentions(parties.partners, table, extract, map);
    std::erase_if(reading_.units, [&](const draft::Unit& unit) { return !is_named(unit.id); });
    for (auto unit : table.units(map)) {
      unit.id = marked + unit.id;
      if (is_named(unit.id)) add_unit(std::move(unit), extract, map);
    }
  }

  void read_report() {
    auto& report = reading_.report;
    report.at = at_;
    const auto begin = map_.byte_at(at_[0]), end = map_.byte_at(at_[1]);
    const auto line = begin == 0 ? std::string::npos : text_.rfind('\n', begin - 1);
    const auto first = line == std::string::npos ? 0 : line + 1;
    const auto label = label_size(std::string_view(text_).substr(first, end - first), rules_);
    const draft::At around{map_.code_point_at(std::min(begin, first + label)), map_.code_point_at(std::min(text_.find('\n', end), text_.size()))};
    bool read = false;
    for (auto section = above_.rbegin(); section != above_.rend() && !read; ++section)
      read = (*section)->heading && read_report_under(*(*section)->heading, around, true);
    if (!read) read = read_report_under("Các cơ quan, đơn vị", around, false);
    if (report.from.empty()) report.from = reading_.task.assignees;
    // Of several days in a clause, the one that the passage holds.
    const bool elsewhere = report.due && report.due->at.size() == 2 && (report.due->at[0] < at_[0] || report.due->at[1] > at_[1]);
    if (!report.due || (elsewhere && reading_.task.due)) report.due = reading_.task.due;
    if (!report.fields) report.fields.emplace();
  }

  // The duty of those that these paragraphs tell of which the passage shares most with.
  bool read_report_under(const std::string& heading, const draft::At& around, bool heading_counts) {
    const Extract extract(text_, map_, around, heading);
    draft::Draft own;
    write_duties(read_structure(extract.source, rules_), extract.source, own, rules_);
    const base::CodePointMap map(extract.source.text);
    const draft::Reporting* nearest = nullptr;
    std::uint32_t most = 0;
    for (const auto& one : own.reporting) {
      const auto at = extract.place(one.at, map);
      if (at.size() != 2) continue;
      const auto from = std::max(at[0], at_[0]), to = std::min(at[1], at_[1]);
      if (from < to && to - from > most) nearest = &one, most = to - from;
    }
    if (!nearest) return false;
    auto& report = reading_.report;
    report.frequency = nearest->frequency;
    report.fields = nearest->fields;
    for (auto& field : *report.fields) field.at = extract.place(field.at, map);
    take(nearest->from, report.from, extract, map, heading_counts);
    take(nearest->to, report.to, extract, map, heading_counts);
    if (nearest->via) {
      report.via = nearest->via;
      report.via->at = extract.place(report.via->at, map);
    }
    if (nearest->due) {
      report.due = nearest->due;
      report.due->at = extract.place(report.due->at, map);
      report.due->relative_to.reset();
    }
    each_mention(report, [](draft::Mention& mention) { if (mention.unit) mention.unit = reported + *mention.unit; });
    for (auto unit : own.units) {
      unit.id = reported + unit.id;
      bool named = false;
      each_mention(report, [&](const draft::Mention& mention) { named = named || mention.unit == unit.id; });
      if (named) add_unit(std::move(unit), extract, map);
    }
    return true;
  }

  template <class Use> static void each_mention(draft::Reporting& report, Use use) {
    for (auto* list : {&report.from, &report.to})
      for (auto& mention : *list) use(mention);
    if (report.via) use(*report.via);
  }

  void add_unit(draft::Unit unit, const Extract& extract, const base::CodePointMap& map) {
    for (auto& at : unit.at) at = extract.place(at, map);
    std::erase_if(unit.at, [](const draft::At& at) { return at.empty(); });
    reading_.units.push_back(std::move(unit));
  }

  static std::vector<draft::Mention> mentions(const std::vector<Body>& bodies, UnitTable& table, const Extract& extract, const base::CodePointMap& map) {
    std::vector<draft::Mention> out;
    for (const auto& body : bodies) {
      auto mention = table.mention(body, map);
      if (mention.unit) mention.unit = marked + *mention.unit;
      mention.at = extract.place(mention.at, map);
      out.push_back(std::move(mention));
    }
    return out;
  }

  // Before the ids of tables of their own.
  static constexpr const char* marked = "m";
  static constexpr const char* reported = "r";

  const std::string& text_;
  base::CodePointMap map_;
  draft::At at_;
  const Rules& rules_;
  std::vector<const draft::Section*> above_;
  PassageReading reading_;
};

}  // namespace

PassageReading read_passage(const draft::Draft& draft, const draft::At& at, const Rules& rules) { return PassageReader(draft, at, rules).read(); }

}  // namespace dondoc::compiler
