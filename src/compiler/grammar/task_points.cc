// "1. Nội dung … 2. Cơ quan chủ trì - A. - B. 3. Thời gian: …": points that say what,
// who and when of one piece of work, each with its list below it.
#include "compiler/grammar/task.h"

namespace dondoc::compiler {

namespace {

class Points {
 public:
  explicit Points(const Page& page) : page_(page), words_(page.words) {}

  std::optional<TaskText> read(int section) {
    const auto& node = node_of(section);
    if (words_.in(node.heading).empty() || node.depth == 0) return std::nullopt;
    int points = 0;
    for (int s = section + 1; s < end_of(section); ++s) {
      if (node_of(s).parent != section) continue;
      const auto before = fields_.size();
      gather(s, std::nullopt);
      // The first may say what is done; whatever else stands among them is no such list.
      if (fields_.size() == before && points > 0) return std::nullopt;
      ++points;
    }
    if (points < 2 || !names_doer(fields_)) return std::nullopt;
    auto task = task_of_fields(page_, fields_, words_.in(node.heading), {page_.blocks[node.first_block].first, page_.blocks[node.last_block - 1].last}, section);
    return task.assignees.empty() ? std::nullopt : std::optional(std::move(task));
  }

 private:
  const SectionNode& node_of(int s) const { return page_.structure.sections[static_cast<std::size_t>(s)]; }

  int end_of(int section) const {
    int s = section + 1;
    while (s < static_cast<int>(page_.structure.sections.size()) && node_of(s).depth > node_of(section).depth) ++s;
    return s;
  }

  std::optional<Label> label_of(Span name) const {
    while (!name.empty() && words_[name.last - 1].kind == Word::Kind::mark) --name.last;
    const auto label = words_.find(labels, name.first, name.last);
    return label && label.size == name.size() && label.tag != Label::activity ? std::optional(label.tag) : std::nullopt;
  }

  void take(Label label, Span value) {
    if (!value.empty() && !words_.is_mark(value.first, '(')) fields_.push_back({label, {}, value});
  }

  // What the section says under its own label, or under that of the section above.
  void gather(int section, std::optional<Label> label) {
    const auto& node = node_of(section);
    const Span line = label_text(page_, node);
    if (const auto printed = read_fields(words_, line); !printed.empty()) {
      fields_.insert(fields_.end(), printed.begin(), printed.end());
      if (printed.front().label != Label::activity) label = printed.front().label;
    } else if (const auto own = label_of(line)) {
      label = own;
    } else if (label) {
      take(*label, line);
    }
    if (!label) return;
    for (std::uint32_t b = node.first_block + 1; b < node.own_end; ++b)
      if (page_.is_text(b)) take(*label, page_.blocks[b]);
    for (int s = section + 1; s < end_of(section); ++s)
      if (node_of(s).parent == section) gather(s, label);
  }

  const Page& page_;
  const Words& words_;
  std::vector<Field> fields_;
};

}  // namespace

std::optional<TaskText> read_points(const Page& page, int section) {
  if (!page.rules.on(Rule::task_points) || !page.rules.on(Rule::task_block)) return std::nullopt;
  return Points(page).read(section);
}

}  // namespace dondoc::compiler
