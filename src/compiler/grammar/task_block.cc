// "a) Việc … - Đơn vị chủ trì: … - Đơn vị phối hợp: … - Thời gian: …": the
// labelled lines belong to the item above them.
#include <algorithm>

#include "compiler/grammar/role.h"
#include "compiler/grammar/verb.h"
#include "compiler/grammar/task.h"

namespace dondoc::compiler {

namespace {

struct Group {
  std::vector<Field> fields;
  std::uint32_t first_block = 0, last_block = 0;
};

}  // namespace

bool names_doer(const std::vector<Field>& fields) {
  return std::any_of(fields.begin(), fields.end(), [](const Field& f) { return f.label == Label::lead || f.label == Label::doer; });
}

Span label_text(const Page& page, const SectionNode& node) {
  const Span heading = page.words.in(node.heading), rest = page.words.in(node.text);
  return heading.empty() ? rest : rest.empty() ? heading : Span{heading.first, rest.last};
}

TaskText task_of_fields(const Page& page, const std::vector<Field>& fields, Span text, Span scope, int section) {
  const auto& words = page.words;
  TaskText task(Ground::labelled);
  task.section = section;
  task.text = text;
  task.scope = scope;
  for (const auto& field : fields) {
    switch (field.label) {
      case Label::lead:
      case Label::doer: {
        // "Cơ quan thực hiện: Sở A chủ trì, phối hợp với Sở B": the value is a sentence.
        const auto named = read_bodies_in_prose(words, field.value.first, field.value.last, page.rules);
        if (const auto verb = verb_at(words, named.end, field.value.last); !named.bodies.empty() && verb && verb.tag == Verb::lead && page.rules.on(Rule::role_of_label)) {
          task.assignees.insert(task.assignees.end(), named.bodies.begin(), named.bodies.end());
          task.role = draft::Role::lead;
          for (const auto& partner : read_partners(words, field.value, {named.bodies.front().span.first, named.bodies.back().span.last}, page.rules)) task.partners.push_back(partner);
          // "Sở A chủ trì tham mưu …; Sở B và các xã tổ chức triển khai": each clause's doer.
          for (std::uint32_t i = named.end; i + 1 < field.value.last; ++i) {
            if (!words.is_mark(i, ';')) continue;
            const auto more = read_bodies_in_prose(words, i + 1, field.value.last, page.rules);
            const auto does = verb_at(words, more.end, field.value.last);
            const bool helps = std::any_of(task.partners.begin(), task.partners.end(), [&](const Body& body) { return body.span.first == i + 1; });
            if (!more.bodies.empty() && begins_predicate(does) && does.tag != Verb::cooperate && !helps) task.assignees.insert(task.assignees.end(), more.bodies.begin(), more.bodies.end());
          }
          break;
        }
        const auto bodies = read_doers(page.words, field.value, page.rules);
        task.assignees.insert(task.assignees.end(), bodies.begin(), bodies.end());
        if (field.label == Label::lead && page.rules.on(Rule::role_lead)) task.role = draft::Role::lead;
        break;
      }
      case Label::partner: {
        if (!page.rules.on(Rule::with_label)) break;
        const auto bodies = read_bodies(words, field.value, page.rules);
        task.partners.insert(task.partners.end(), bodies.begin(), bodies.end());
        break;
      }
      case Label::time:
      case Label::deadline:
        if (page.rules.on(Rule::deadline_label))
          if (auto due = read_time(words, field.value, page.rules)) {
            complete_year(page, *due);
            task.due = due;
          }
        if (page.rules.on(Rule::task_recurrence)) task.recurrence = read_recurrence(words, field.value);
        break;
      case Label::product: task.products.push_back(field.value); break;
      default: break;
    }
  }
  // "Phân công thực hiện: Sở A chủ trì; hoàn thành trong quý III/2026": the value tells the day too.
  if (!task.due && page.rules.on(Rule::deadline_label))
    for (const auto& field : fields) {
      if (field.label != Label::lead && field.label != Label::doer) continue;
      for (auto due : read_deadlines(words, field.value, page.rules))
        if (complete_year(page, due); due.date.to.year && !due.repeated) task.due = due;
    }
  // "Nhiệm vụ: … phối hợp với Bộ A": who helps by the text, where no label says so too.
  for (const auto& field : fields)
    if (field.label == Label::activity && page.rules.on(Rule::role_of_label))
      for (const auto& partner : read_partners(words, field.value, {}, page.rules))
        if (std::none_of(task.partners.begin(), task.partners.end(), [&](const Body& named) { return words.quote(named.span) == words.quote(partner.span); })) task.partners.push_back(partner);
  return task;
}

namespace {

bool has_doer(const Page& page, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t b = first; b < last; ++b)
    if (page.is_text(b) && names_doer(read_fields(page.words, page.blocks[b]))) return true;
  return false;
}

// One block of labelled lines printed behind the last of several items covers them all.
int covered_item(const Page& page, int section) {
  const auto& sections = page.structure.sections;
  const auto& node = sections[static_cast<std::size_t>(section)];
  if (node.parent < 0 || sections[static_cast<std::size_t>(node.parent)].depth < 1) return section;
  const auto& parent = sections[static_cast<std::size_t>(node.parent)];
  if (node.last_block != parent.last_block) return section;
  int siblings = 0;
  for (int s = node.parent + 1; s < section; ++s) siblings += sections[static_cast<std::size_t>(s)].parent == node.parent;
  return siblings > 0 && !has_doer(page, parent.first_block, node.first_block) ? node.parent : section;
}

// "… giới thiệu giải pháp. Thời gian: từ ngày … đến …" in the paragraphs before the labelled lines.
std::optional<Deadline> time_within(const Page& page, std::uint32_t first, std::uint32_t last) {
  const auto& words = page.words;
  for (std::uint32_t b = first; b < last && page.rules.on(Rule::deadline_label); ++b) {
    if (!page.is_text(b)) continue;
    const Span line = page.blocks[b];
    for (std::uint32_t i = line.first + 1; i < line.last; ++i) {
      if (!words[i].capital || !words.is_mark(i - 1, '.')) continue;
      const auto label = words.find(labels, i, line.last);
      if (!label || (label.tag != Label::time && label.tag != Label::deadline)) continue;
      const auto fields = read_fields(words, {i, line.last});
      if (auto due = fields.empty() ? std::nullopt : read_time(words, fields.front().value, page.rules)) return complete_year(page, *due), due;
    }
  }
  return std::nullopt;
}

// The words of a block without the label of a point.
Span line_of(const Page& page, int section, std::uint32_t block) {
  const auto* at = page.structure.section_of(block);
  const auto& node = page.structure.sections[static_cast<std::size_t>(section)];
  if (block == node.first_block) return page.words.in(node.text);
  return at && at->first_block == block ? label_text(page, *at) : page.blocks[block];
}

// Of several bullets above one block of labelled lines the first: the block covers them all.
std::uint32_t first_of_items(const Page& page, std::uint32_t block, std::uint32_t after) {
  std::uint32_t first = block;
  while (first > after + 1 && page.is_item(block) && page.is_text(first - 1) && page.is_item(first - 1) && page.block(first - 1).label == page.block(block).label &&
         read_fields(page.words, page.blocks[first - 1]).empty())
    --first;
  return first;
}

// "a) Hoạt động 1" counts what "Nội dung: …" behind it tells.
Span told_instead(const Page& page, Span text, const Group& group) {
  const auto& words = page.words;
  while (!text.empty() && words[text.last - 1].kind == Word::Kind::mark) --text.last;
  const auto label = words.find(labels, text.first, text.last);
  if (!label || label.tag != Label::activity || label.size + 1 != text.size() || !words.is_number(text.last - 1) || !page.rules.on(Rule::task_points)) return {};
  for (const auto& field : group.fields) {
    if (field.label != Label::activity) continue;
    if (!field.value.empty()) return field.value;
    const std::uint32_t below = page.block_of(field.name.first) + 1;
    return below < page.blocks.size() && page.is_text(below) ? page.blocks[below] : Span{};
  }
  return {};
}

// "a) Nhiệm vụ:" and lines below it, one of which says "phối hợp với Sở A".
std::vector<Body> partners_below(const Page& page, int section, const Group& group) {
  std::vector<Body> partners;
  bool what = false;
  for (std::uint32_t b = group.first_block; b <= group.last_block && page.rules.on(Rule::with_phrase); ++b) {
    if (!page.is_text(b)) continue;
    const Span line = line_of(page, section, b);
    if (const auto fields = read_fields(page.words, line); !fields.empty()) {
      what = fields.back().label == Label::activity && fields.back().value.empty();
    } else if (what) {
      const auto subject = read_subject(page.words, line, page.rules);
      const Span who = subject.bodies.empty() ? Span{} : Span{subject.bodies.front().span.first, subject.bodies.back().span.last};
      for (const auto& partner : read_partners(page.words, line, who, page.rules)) partners.push_back(partner);
    }
  }
  return partners;
}

}  // namespace

bool tells_value(const Page& page, std::uint32_t block, std::uint32_t label) {
  return block > label && page.is_text(block) && page.is_item(block) && page.is_item(label + 1) && page.block(block).label == page.block(label + 1).label &&
         page.block(block).label != page.block(label).label && read_fields(page.words, page.blocks[block]).empty();
}

bool lists_fields(const Page& page, int section) {
  if (!page.rules.on(Rule::task_block)) return false;
  bool doer = false;
  const auto& sections = page.structure.sections;
  for (std::size_t s = static_cast<std::size_t>(section) + 1; s < sections.size() && sections[s].depth > sections[static_cast<std::size_t>(section)].depth; ++s) {
    if (sections[s].parent != section) return false;
    const auto fields = read_fields(page.words, label_text(page, sections[s]));
    if (fields.empty()) return false;
    doer = doer || names_doer(fields);
  }
  return doer;
}

std::vector<TaskText> read_blocks(const Page& page, int section) {
  std::vector<TaskText> tasks;
  const auto& node = page.structure.sections[static_cast<std::size_t>(section)];
  if (!page.rules.on(Rule::task_block)) return tasks;
  std::vector<Group> groups;
  const std::uint32_t end = lists_fields(page, section) ? node.last_block : node.own_end;
  for (std::uint32_t b = node.first_block; b < end; ++b) {
    if (!page.is_text(b)) continue;
    const auto span = line_of(page, section, b);
    auto fields = read_fields(page.words, span);
    if (fields.empty()) continue;
    // "- Cơ quan thực hiện:" and who it is on the line below.
    const bool below = fields.back().value.empty() && fields.back().label != Label::activity && page.rules.on(Rule::role_of_label);
    if (below && b + 1 < end && page.is_text(b + 1) && read_fields(page.words, page.blocks[b + 1]).empty()) {
      fields.back().value = page.blocks[b + 1];
      for (std::uint32_t more = b + 2; more < end && tells_value(page, more, b); ++more) fields.push_back({fields.back().label, {}, page.blocks[more]});
    }
    // A second doer with another label begins the next group; two in a row print one task's.
    const bool follows = !groups.empty() && (groups.back().last_block + 1 >= b || end > node.own_end);
    const bool next_item = !groups.empty() && groups.back().last_block + 1 < b && names_doer(groups.back().fields) && fields.front().label == Label::activity && end == node.own_end;
    if (groups.empty() || next_item || (!follows && names_doer(groups.back().fields) && names_doer(fields)) ||
        (names_doer(groups.back().fields) && names_doer(fields) && !follows))
      groups.push_back({{}, b, b});
    auto& group = groups.back();
    group.fields.insert(group.fields.end(), fields.begin(), fields.end());
    group.last_block = b;
  }
  std::erase_if(groups, [](const Group& g) { return !names_doer(g.fields); });
  if (groups.empty()) return tasks;

  const bool several = groups.size() > 1;
  std::uint32_t from = node.first_block;
  for (const auto& group : groups) {
    int item = several ? section : covered_item(page, section);
    const auto& at = page.structure.sections[static_cast<std::size_t>(item)];
    const auto heading = page.words.in(at.heading), rest = page.words.in(at.text);
    Span text = heading.empty() ? rest : at.first_block == group.first_block || rest.empty() ? heading : Span{heading.first, rest.last};
    if (several)  // the nearest line above that is no field
      for (std::uint32_t b = group.first_block; b-- > from;)
        if (b > node.first_block && page.is_text(b) && read_fields(page.words, page.blocks[b]).empty()) {
          text = page.blocks[first_of_items(page, b, from)];
          break;
        }
    if (const Span told = told_instead(page, text, group); !told.empty()) text = told;
    const Span scope{page.blocks[at.first_block].first, page.blocks[group.last_block].last};
    auto task = task_of_fields(page, group.fields, text, several ? Span{text.first, scope.last} : scope, section);
    if (task.text.empty()) task.text = page.words.in(at.label_at);
    constexpr std::uint32_t farthest = 60;  // lines above a block in which its time may stand
    if (!task.due) task.due = time_within(page, std::max(at.first_block, group.first_block - std::min(group.first_block, farthest)), group.first_block);
    for (std::uint32_t b = several ? group.first_block : at.first_block; b < group.first_block; ++b) {
      if (!page.is_text(b) || !read_fields(page.words, page.blocks[b]).empty()) continue;
      const auto line = b == at.first_block ? page.words.in(at.text) : page.blocks[b];
      const auto subject = read_subject(page.words, line, page.rules);
      const Span who = subject.bodies.empty() ? Span{} : Span{subject.bodies.front().span.first, subject.bodies.back().span.last};
      for (const auto& partner : read_partners(page.words, line.empty() ? page.words.in(at.heading) : line, who, page.rules)) task.partners.push_back(partner);
    }
    for (const auto& partner : partners_below(page, section, group))
      if (std::none_of(task.partners.begin(), task.partners.end(), [&](const Body& named) { return page.words.quote(named.span) == page.words.quote(partner.span); })) task.partners.push_back(partner);
    if (!task.assignees.empty()) tasks.push_back(std::move(task));
    from = group.last_block;
  }
  return tasks;
}

std::optional<TaskText> read_labels_behind(const Page& page, Span text, int section) {
  const auto& words = page.words;
  if (!page.rules.on(Rule::task_block)) return std::nullopt;
  for (std::uint32_t i = text.first + 2; i + 2 < text.last; ++i) {
    if (!words[i].capital || !(words.is_mark(i - 1, '.') || words.is_mark(i - 1, ';') || words.is_mark(i - 1, '(')) || (words[i].glued && !words.is_mark(i - 1, '(')) || !words.find(labels, i, text.last)) continue;
    Group group;
    group.fields = read_fields(words, {i, text.last});
    if (group.fields.empty()) continue;
    if (!names_doer(group.fields)) return std::nullopt;  // all that follow were read
    auto task = task_of_fields(page, group.fields, text, text, section);
    // "Họp báo: 14h30, ngày 20/11/2026. Cơ quan chủ trì: …": the day stands with what is done.
    const Span what{text.first, i};
    if (!task.due && page.rules.on(Rule::deadline_label) && words.seek("số", what) == what.last)
      if (auto due = read_time(words, what, page.rules); due && due->date.to.day && due->date.to.year) task.due = due;
    return task.assignees.empty() ? std::nullopt : std::optional(std::move(task));
  }
  return std::nullopt;
}

}  // namespace dondoc::compiler
