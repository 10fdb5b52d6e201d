#include "compiler/grammar/task.h"

#include <algorithm>

#include "compiler/grammar/order.h"
#include "compiler/grammar/role.h"
#include "compiler/grammar/task_heading.h"
#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

using namespace literals;
namespace {

class TaskReader {
 public:
  explicit TaskReader(const Page& page) : page_(page), words_(page.words) {}

  std::vector<TaskText> read() {
    const auto& sections = page_.structure.sections;
    agencies_.resize(sections.size());
    headed_.resize(sections.size());
    introduced_.resize(sections.size());
    // Who heads each section first: a section is judged by those beside it.
    for (int s = 0; s < static_cast<int>(sections.size()); ++s) {
      agencies_[static_cast<std::size_t>(s)] = led_in(s) ? introduced_[static_cast<std::size_t>(s)].lead.bodies : heading_bodies(s);
      headed_[static_cast<std::size_t>(s)] = !agencies_[static_cast<std::size_t>(s)].empty() && words_.in(node(s).heading).empty();
    }
    unhead_classes(page_, agencies_);
    beside_.resize(sections.size() + 1);
    fields_.resize(sections.size());
    told_.resize(sections.size());
    for (int s = 0; s < static_cast<int>(sections.size()); ++s) {
      auto& beside = beside_[static_cast<std::size_t>(node(s).parent + 1)];
      ++beside.sections;
      beside.bodies += !agencies_[static_cast<std::size_t>(s)].empty();
      beside.names += !agencies_[static_cast<std::size_t>(s)].empty() || (assigns(s) && run_on(page_, label_text(page_, node(s))).first_task);
      fields_[static_cast<std::size_t>(s)] = lists_fields(page_, s);
    }
    for (int s = 0; s < static_cast<int>(sections.size()); ++s)
      if (stands_among_bodies(s)) agencies_[static_cast<std::size_t>(s)] = bodies_by_place(page_, words_.in(node(s).heading));
    for (int s = 0; s < static_cast<int>(sections.size()); ++s) {
      if (page_.structure.places[node(s).first_block].zone == Zone::body || page_.structure.places[node(s).first_block].zone == Zone::annex) {
        const auto parent = static_cast<std::size_t>(std::max(node(s).parent, 0));
        if (node(s).parent >= 0 && told_[parent]) told_[static_cast<std::size_t>(s)] = true;
        else if (node(s).parent < 0 || !fields_[parent]) read_section(s);
      }
    }
    for (std::uint32_t b = 0; b < page_.blocks.size(); ++b) {
      if (page_.block(b).kind == BlockKind::table && page_.structure.places[b].zone != Zone::header) add(read_rows(page_, b));
      if (page_.structure.places[b].section < 0 && is_closing(page_, b)) close(b);
    }
    for (auto& task : tasks_)  // "./." closes the document
      while (task.text.size() > 3 && words_.is_mark(task.text.last - 1, '.') && words_.is_mark(task.text.last - 2, '/')) task.text.last -= 2;
    std::stable_sort(tasks_.begin(), tasks_.end(), [](const TaskText& a, const TaskText& b) { return a.text.first < b.text.first; });
    return std::move(tasks_);
  }

 private:
  const SectionNode& node(int s) const { return page_.structure.sections[static_cast<std::size_t>(s)]; }

  void add(std::optional<TaskText> task) {
    if (task) tasks_.push_back(std::move(*task));
  }
  void add(std::vector<TaskText> tasks) {
    for (auto& task : tasks) tasks_.push_back(std::move(task));
  }

  // A paragraph behind the last section closes the plan, unless that section names
  // a body and has nothing else to say of it.
  void close(std::uint32_t b) {
    for (int s = 0; s < static_cast<int>(agencies_.size()); ++s) {
      if (node(s).own_end != b || agencies_[static_cast<std::size_t>(s)].empty() || !assigns(s)) continue;
      if (std::any_of(tasks_.begin(), tasks_.end(), [&](const TaskText& t) { return t.section == s; })) continue;
      charge(page_.blocks[b], s, agencies_[static_cast<std::size_t>(s)], Ground::section_of_body);
      return;
    }
    add(read_closing(page_, b));
  }

  bool led_in(int s) {
    if (node(s).kind == LabelKind::annex || node(s).kind == LabelKind::article || node(s).last_block <= node(s).first_block + 1 || !assigns(s)) return false;
    const Span text = label_text(page_, node(s));
    auto found = lead_in(page_, text);
    if (found.bodies.empty() && (!found.role_alone || !agencies_above(node(s).parent))) return false;
    introduced_[static_cast<std::size_t>(s)] = {std::move(found), text};
    return !introduced_[static_cast<std::size_t>(s)].lead.bodies.empty();
  }

  // The bodies that a heading names, and nothing else.
  std::vector<Body> heading_bodies(int s) const {
    Span heading = words_.in(node(s).heading);
    if (node(s).kind == LabelKind::annex) return {};
    if (node(s).kind == LabelKind::article) {
      if (node(s).last_block <= node(s).first_block + 1 || !page_.rules.on(Rule::task_article)) return {};
      return ordered_bodies(page_, heading.empty() ? words_.in(node(s).text) : heading);
    }
    const bool paragraph = heading.empty();
    if (paragraph) heading = words_.in(node(s).text);
    auto bodies = listed_bodies(page_, heading, paragraph);
    if (!bodies.empty() || paragraph || !page_.rules.on(Rule::task_lead_in)) return bodies;
    // "Phòng Kinh tế: Là cơ quan tham mưu, có trách nhiệm:": the name before the colon.
    for (std::uint32_t i = heading.first; i + 1 < heading.last; ++i)
      if (words_.is_mark(i, ':')) return words_[i + 1].capital ? listed_bodies(page_, {heading.first, i}, true) : bodies;
    return bodies;
  }

  // "8. Học sinh, cha mẹ học sinh" beside "6. Tổ chuyên môn" and "7. Giáo viên", with orders below.
  bool stands_among_bodies(int s) const {
    const auto& beside = beside_[static_cast<std::size_t>(node(s).parent + 1)];
    return page_.rules.on(Rule::task_among_bodies) && agencies_[static_cast<std::size_t>(s)].empty() && node(s).parent >= 0 && node(s).kind != LabelKind::annex && node(s).kind != LabelKind::article &&
           words_.in(node(s).text).empty() && beside.bodies > 1 && among_bodies(s) && (assigns(s) || (opens_with_whom(words_, words_.in(node(s).heading)) && !idle(s))) && node(s).last_block > node(s).first_block + 1 && !agencies_above(s) && reads_as_orders(page_, node(s));
  }

  const std::vector<Body>* agencies_above(int s) const {
    for (; s >= 0; s = node(s).parent)
      if (!agencies_[static_cast<std::size_t>(s)].empty()) return &agencies_[static_cast<std::size_t>(s)];
    return nullptr;
  }

  bool assigns(int s) const {
    const auto role = page_.role_of(s);
    for (int up = s; up >= 0; up = node(up).parent)
      if (node(up).kind == LabelKind::article && !agencies_[static_cast<std::size_t>(up)].empty()) return true;
    return role == draft::SectionRole::assignment || role == draft::SectionRole::reporting;
  }

  // What the plan aims at charges nobody, whoever is named there.
  bool aims(int s) const {
    for (; s >= 0; s = node(s).parent)
      if (node(s).role == draft::SectionRole::purpose || node(s).role == draft::SectionRole::requirements) return true;
    return false;
  }

  bool idle(int s) const {
    if (aims(s)) return true;
    for (; s >= 0; s = node(s).parent) {
      if (describes(words_, words_.in(node(s).heading))) return true;
    }
    return false;
  }

  // A line deeper than the first kind of bullet belongs to the line above it.
  bool is_sub(std::uint32_t b, const Block& first) const {
    if (!page_.is_item(b) || !page_.rules.on(Rule::task_sub_bullets)) return false;
    const auto& block = page_.block(b);
    if (first.level && block.level && first.level != block.level) return block.level > first.level;
    return block.label != first.label && !block.numbered;
  }

  // The span from block `b` through the sub-bullets behind it; `b` moves to the last.
  // `head`: a bullet like the one that names the body names the next body.
  Span with_subs(std::uint32_t& b, std::uint32_t end, const Block& first, Span span, const Block* head = nullptr) const {
    while (b + 1 < end && page_.is_text(b + 1) && is_sub(b + 1, first) && !heads_own(b + 1) && !(head && page_.is_item(b + 1) && page_.block(b + 1).label == head->label)) {
      ++b;
      span.last = page_.blocks[b].last;
    }
    return span;
  }

  // "+ Sở Công Thương: hướng dẫn …": the line charges a body of its own.
  bool heads_own(std::uint32_t b) const { return run_on(page_, page_.blocks[b]).first_task.has_value(); }

  // "- Sở Y tế phối hợp với …": the line is a sentence of its own.
  bool names_own(std::uint32_t b) const {
    const auto subject = read_subject(words_, page_.blocks[b], page_.rules);
    return subject.at_start && !subject.bodies.empty() && !subject.bodies.front().group;
  }

  void charge(Span text, int section, const std::vector<Body>& agencies, Ground way) {
    while (!text.empty() && words_[text.first].kind == Word::Kind::mark && !words_.is_mark(text.first, '"') && !words_.is_mark(text.first, '(')) ++text.first;
    if (text.empty()) return;
    TaskText task(way);
    task.section = section;
    task.text = task.scope = text;
    task.assignees = agencies;
    Span who;
    std::uint32_t predicate = text.first;
    auto subject = read_subject(words_, text, page_.rules);
    const bool partner_first = !agencies.empty() && section >= 0 && introduced_[static_cast<std::size_t>(section)].lead.partner_behind;
    if (partner_first) subject = {};
    // "Mời các cơ quan báo chí …", "Lãnh đạo Công an xã nắm tình hình": under a heading, what that body is to do.
    if (!agencies.empty() && (subject.invited || (words_.match("lãnh đạo", text.first, text.last) && subject.at_start))) subject = {};
    if (!subject.bodies.empty() && (subject.at_start || subject.asked)) {
      who = {subject.bodies.front().span.first, subject.bodies.back().span.last};
      predicate = subject.predicate;
      const bool other = subject.asked && !subject.at_start ? true : !subject.common() && (!subject.asked || (words_.is(text.first, "giao"_w) && !subject.bodies.front().group));  // "Phòng yêu cầu các trường …" charges the schools, "Giao đồng chí A …" A
      if (agencies.empty() || (other && !says_again(words_, subject.bodies, agencies) && page_.rules.on(Rule::task_own_subject))) {
        task.assignees = read_clauses(words_, text, subject, true, page_.rules);
        if (!agencies.empty()) task.grounds.add(Ground::doer_not_heading);
      }
    } else {
      if (agencies.empty()) task.assignees = subject.bodies;
      // "Trên cơ sở đề xuất của các ngành, Sở A phối hợp …"
      if (!subject.bodies.empty() && !subject.asked) {
        who = {subject.bodies.front().span.first, subject.bodies.back().span.last};
        predicate = subject.predicate;
      }
    }
    if (task.assignees.empty()) return;
    read_details(page_, task, who, predicate);
    if (partner_first) task.partners = read_bodies_in_prose(words_, text.first, text.last, page_.rules).bodies;
    if ((task.role == draft::Role::perform || words_.is(task.text.first, "là"_w)) && (partner_first || task.partners.empty())) take_role_from_above(task);
    tasks_.push_back(std::move(task));
  }

  // "Chủ trì, phối hợp với các cơ quan liên quan:" above the points: so is each of them.
  void take_role_from_above(TaskText& task) const {
    for (int s = task.section; s >= 0; s = node(s).parent) {
      const auto& [lead, above] = introduced_[static_cast<std::size_t>(s)];
      if (above.empty() || !lead.shares_role) continue;
      const Span who = lead.bodies.empty() ? Span{} : Span{lead.bodies.front().span.first, lead.bodies.back().span.last};
      task.role = verb_at(words_, above.first, above.last).tag == Verb::cooperate ? draft::Role::cooperate : draft::Role::lead;
      if (!lead.partner_behind) task.partners = read_partners(words_, above, who, page_.rules);
      return;
    }
  }

  // "Thời gian hoàn thành: …" behind a task is its deadline; other labelled lines tell more of it.
  bool labelled_line(std::uint32_t b) {
    const auto fields = read_fields(words_, page_.blocks[b]);
    if (fields.empty() || tasks_.empty() || tasks_.back().section != page_.structure.places[b].section) return false;
    auto& task = tasks_.back();
    bool taken = false;
    for (const auto& field : fields) {
      if ((field.label == Label::time || field.label == Label::deadline) && page_.rules.on(Rule::deadline_line)) {
        if (auto due = read_time(words_, field.value, page_.rules)) {
          complete_year(page_, *due);
          task.due = due;
        }
        if (!task.recurrence && page_.rules.on(Rule::task_recurrence)) task.recurrence = read_recurrence(words_, field.value);
        taken = true;
      } else if (field.label == Label::partner && page_.rules.on(Rule::with_label)) {
        for (const auto& body : read_bodies(words_, field.value, page_.rules)) task.partners.push_back(body);
        taken = true;
      } else if (field.label == Label::product) {
        task.products.push_back(field.value);
        taken = true;
      }
    }
    if (taken) task.scope.last = std::max(task.scope.last, page_.blocks[b].last);
    return taken;
  }

  // "* Lưu ý: …" behind a task tells more of it.
  bool is_note(std::uint32_t b) {
    const Span line = page_.blocks[b];
    if (!words_.match("lưu ý", line.first, line.last) || !words_.is_mark(line.first + 2, ':') || tasks_.empty() || tasks_.back().section != page_.structure.places[b].section || !page_.rules.on(Rule::task_sub_bullets)) return false;
    if (line.last > tasks_.back().scope.first + 1500) return false;  // words of a task with its notes, at most
    tasks_.back().scope.last = std::max(tasks_.back().scope.last, line.last);
    return true;
  }

  static Ground under(bool assigning) { return assigning ? Ground::under_body : Ground::under_body_in_content; }
  bool ends_in_colon(Span span) const { return !span.empty() && words_.is_mark(span.last - 1, ':'); }

  void read_section(int s) {
    const bool own = !agencies_[static_cast<std::size_t>(s)].empty();
    const auto* above = agencies_above(s);
    const bool assigning = assigns(s);
    if (!fields_[static_cast<std::size_t>(s)])
      if (auto task = read_points(page_, s)) {
        told_[static_cast<std::size_t>(s)] = true;
        return add(std::move(task));
      }
    if (auto blocks = read_blocks(page_, s); !blocks.empty()) {
      add(std::move(blocks));
      read_beside(s);
      return;
    }
    const bool charged = above && (assigning || (!idle(s) && charged_content(s)));
    read_label(s, own, charged ? above : nullptr, assigning);
    read_lines(s, charged ? above : went_on_ ? &agencies_[static_cast<std::size_t>(s)] : nullptr, assigning);
    went_on_ = false;
  }

  // Lines beside a block of labelled ones that charge somebody else. Who is only to cooperate stands
  // among the block's partners already; what a block stands behind it covers, for whole groups too.
  void read_beside(int s) {
    bool covered = false;
    for (std::uint32_t b = node(s).own_end; b-- > node(s).first_block + 1;) {
      if (!page_.is_text(b)) continue;
      if (!read_fields(words_, page_.blocks[b]).empty() && (covered = true)) continue;
      if (below_label(b)) continue;
      const auto before = tasks_.size();
      if (!covered || !charges_other(words_, page_.blocks[b])) sentence(page_.blocks[b], s, false);
      if (tasks_.size() > before && (tasks_.back().role == draft::Role::cooperate || (covered && tasks_.back().assignees.front().group))) tasks_.pop_back();
    }
  }

  // "+ Sở A chủ trì …" below "- Cơ quan thực hiện:".
  bool below_label(std::uint32_t b) const {
    constexpr std::uint32_t farthest = 12;  // bullets of one label
    for (std::uint32_t up = b, back = 0; up-- > 0 && back < farthest && page_.is_text(up) && page_.is_item(b); ++back) {
      const auto fields = read_fields(words_, page_.blocks[up]);
      if (!fields.empty()) return fields.back().value.empty() && fields.back().label != Label::activity && page_.rules.on(Rule::role_of_label) && tells_value(page_, b, up);
    }
    return false;
  }

  // The sections beside it are headed by bodies too: it is who, not what about.
  bool among_bodies(int s) const {
    const auto& beside = beside_[static_cast<std::size_t>(node(s).parent + 1)];
    return beside.bodies * 2 > beside.sections;
  }

  bool charged_content(int s) const {
    for (int up = s; up >= 0; up = node(up).parent)
      if (!agencies_[static_cast<std::size_t>(up)].empty()) return among_bodies(up) && reads_as_orders(page_, node(up));
    return false;
  }

  // The paragraph that carries the section's label.
  void read_label(int s, bool own, const std::vector<Body>* agencies, bool assigning) {
    const auto& at = node(s);
    const Span heading = words_.in(at.heading), rest = words_.in(at.text);
    if (at.kind == LabelKind::article) {
      // A colon within ("Giám đốc các Sở: A, B") parts no heading here.
      if (page_.rules.on(Rule::task_article) && !own) read_article(heading.empty() ? rest : rest.empty() ? heading : Span{heading.first, rest.last}, s);
      return;
    }
    std::uint32_t b = at.first_block;
    const Block no_bullet;
    if (const auto& [lead, text] = introduced_[static_cast<std::size_t>(s)]; own && !lead.bodies.empty()) {
      if (lead.is_task) sentence(words_.is_mark(text.last - 1, ':') ? Span{text.first, text.last - 1} : text, s, true);
      return;
    }
    // "Sở A chủ trì, phối hợp với các Sở: | Y tế, Nội vụ …": the colon stands within the sentence.
    if (assigning && !heading.empty() && rest.size() > 3 && breaks_off(page_, heading)) return sentence(Span{heading.first, rest.last}, s, true);
    if (agencies && own) {
      if (headed_[static_cast<std::size_t>(s)] || rest.empty() || ends_in_colon(rest)) return;
      // "8. Các trường đại học có trách nhiệm …": the name alone is set in bold, the sentence goes on.
      if (words_.match("có trách nhiệm", rest.first, rest.last) && !heading.empty()) return charge(Span{heading.first, rest.last}, s, *agencies, under(assigning));
      if (only_tells_who(words_, rest)) return names_go_on(Span{heading.first, rest.last}, rest.first, s, assigning);
      charge(rest, s, *agencies, under(assigning));
      return;
    }
    Span whole = heading.empty() ? rest : rest.empty() ? heading : Span{heading.first, rest.last};
    if (whole.empty()) return;
    if (agencies) {
      if (introduced_[static_cast<std::size_t>(s)].lead.role_alone) return;
      if (heading.empty() || !rest.empty() || whole_is_task(s, heading)) {
        if (page_.rules.on(Rule::task_numbered)) charge(with_subs(b, at.own_end, no_bullet, whole), s, *agencies, under(assigning));
        folded_ = b;
      }
      return;
    }
    if (!heading.empty() && rest.empty()) return;
    if (const auto& beside = beside_[static_cast<std::size_t>(at.parent + 1)]; assigning && beside.names > 1 && beside.names * 2 > beside.sections)
      if (const auto line = run_on_by_place(page_, whole); line.first_task && !run_on(page_, whole).first_task) return charge(*line.first_task, s, line.bodies, Ground::behind_name);
    if (const auto line = run_on(page_, whole); line.first_task && !ends_in_colon(whole) && (assigning || !idle(s))) {
      if (assigning) charge(*line.first_task, s, line.bodies, Ground::behind_name);
      return;
    }
    if (!heading.empty()) {  // "1. Khen thưởng cấp Nhà nước: Sở A phối hợp …"
      // "b) Mở tài khoản: Ủy ban nhân dân xã phối hợp …": what is done stands in the heading.
      if (assigning || !aims(s)) sentence(rest, s, assigning, assigning || !orders(words_, heading) || words_.match("khen thưởng", heading.first, heading.last) ? rest : whole);
      return;
    }
    if (ends_in_colon(whole) && leads_in(b, at.own_end, whole, s, assigning)) return;
    if (assigning && goes_on(whole, b + 1, at.own_end)) {
      agencies_[static_cast<std::size_t>(s)] = read_subject(words_, whole, page_.rules).bodies;
      went_on_ = true;
      return sentence(whole, s, true);
    }
    if (assigning || !aims(s)) sentence(with_subs(b, assigning ? at.own_end : b + 1, no_bullet, whole), s, assigning);
    folded_ = b;
  }

  // "1. Sở A xây dựng kế hoạch …." and orders below it, sentences of their own: Sở A's too.
  bool goes_on(Span whole, std::uint32_t next, std::uint32_t end) const {
    if (!page_.rules.on(Rule::task_introduced) || !words_.is_mark(whole.last - 1, '.') || next >= end || !page_.is_item(next) || !page_.is_text(next)) return false;
    const Span line = page_.blocks[next];
    const auto subject = read_subject(words_, whole, page_.rules);
    return subject.at_start && !subject.asked && words_[line.first].capital && words_.is_mark(line.last - 1, '.') && orders(words_, line);
  }

  // "Đề nghị các sở: Y tế, Nội vụ cung cấp …": the colon stands within the names, and a sentence goes on behind them.
  void names_go_on(Span whole, std::uint32_t colon, int s, bool assigning) {
    const auto subject = read_subject(words_, whole, page_.rules);
    if (assigning && subject.at_start && subject.bodies.front().span.last > colon && subject.predicate + 2 < whole.last) sentence(whole, s, assigning);
  }

  // A heading under a body's name that is itself what is to be done.
  bool whole_is_task(int s, Span heading) const {
    const auto& at = node(s);
    if (at.last_block > at.own_end) return false;  // it has parts of its own
    const auto verb = verb_at(words_, heading.first, heading.last);
    return (verb && verb.tag != Verb::link) || at.own_end == at.first_block + 1;
  }

  // An article's paragraph.
  void read_article(Span text, int s) {
    if (text.empty()) return;
    // "Điều 2. Giao Sở A chủ trì …": an order like any other.
    if (!executes(words_, text)) {
      if (charges_other(words_, text)) sentence(text, s, true);
      return;
    }
    auto list = read_bodies_in_prose(words_, text.first, text.last, page_.rules);
    if (list.bodies.empty()) return;
    // One clause charges them all: a semicolon parts no sentence here.
    while (words_.is_mark(list.end, ';') && list.end + 1 < text.last) {
      auto more = read_bodies_in_prose(words_, list.end + 1, text.last, page_.rules);
      if (more.bodies.empty()) break;
      list.bodies.insert(list.bodies.end(), more.bodies.begin(), more.bodies.end());
      list.end = more.end;
    }
    TaskText task(Ground::article);
    task.section = s;
    task.text = task.scope = text;
    task.assignees = std::move(list.bodies);
    tasks_.push_back(std::move(task));
  }

  // A sentence that names who does the work itself. `shown`: what the task is called
  // by, where it begins before the sentence ("Trồng cây: Giao Đoàn Thanh niên đảm nhận").
  void sentence(Span text, int s, bool assigning) { sentence(text, s, assigning, text); }
  void sentence(Span text, int s, bool assigning, Span shown) {
    if (!page_.rules.on(Rule::task_content) && !assigning) return;
    if (text.empty()) return;
    if (ends_in_colon(text)) return;
    if (auto labelled = read_labels_behind(page_, shown, s)) return add(std::move(labelled));
    Span read = text;
    // "Các địa điểm …: Bộ Chỉ huy … cung cấp": the clause behind the colon.
    auto subject = read_subject(words_, read, page_.rules);
    if (subject.bodies.empty()) {
      for (std::uint32_t i = text.first; i < text.last && i < text.first + (assigning ? 8 : 25); ++i)
        if (words_.is_mark(i, ':')) {
          subject = read_subject(words_, {i + 1, text.last}, page_.rules);
          if (!subject.at_start || (i + 1 < text.last && !words_[i + 1].capital)) subject.bodies.clear();
          break;
        }
    }
    const bool later = subject.bodies.empty();
    if (later) subject = later_subject(text, !assigning && page_.role_of(s) != draft::SectionRole::resources);
    if (subject.bodies.empty()) {
      add(read_trailing(page_, text, s));
      if (!assigning && text.size() > 3 && words_.is_mark(text.last - 2, '/')) add(read_closing(page_, page_.block_of(text.first)));
      return;
    }
    if (!assigning) {
      // "Cơ quan chủ trì, thành phần tham dự": a thing listed; "Trưởng đoàn là đại diện …": what somebody is.
      if (!subject.asked && ((subject.common() && words_.is_mark(subject.predicate + 2, ',') && !words_.match("phối hợp", subject.predicate + 3, text.last)) || words_.is(subject.predicate, "là"_w))) return;
      if (subject.asked && words_.match("khuyến khích", text.first, text.last)) return;  // what the plan would like
      if (subject.invited) return;  // "Mời Đài Truyền hình đưa tin": a form of work
      if (words_.is(subject.bodies.front().span.first, "mỗi"_w) || competence(words_, text) || words_.match("xem xét", subject.predicate, text.last)) return;
      if (!subject.at_start && !behind_base(text)) return;
      if (idle(s) && !charges_plainly(words_, subject, text.last)) return;
    }
    TaskText task(assigning ? Ground::sentence : Ground::sentence_in_content);
    task.section = s;
    task.text = task.scope = text;
    task.assignees = read_clauses(words_, text, subject, subject.asked, page_.rules);
    if (!subject.at_start || later) task.grounds.add(Ground::doer_behind_others);
    const Span who{subject.bodies.front().span.first, subject.bodies.back().span.last};
    // What a sentence before the subject's sets is not its; what an order is given about is.
    if (later && assigning) task.text.first = who.first;
    read_details(page_, task, who, subject.predicate);
    task.text = task.scope = shown;
    tasks_.push_back(std::move(task));
  }

  // "Báo cáo năm gửi trước ngày 15/12. Sở A tổng hợp …": a later sentence names who it
  // charges; where things are described, one that orders ("… . Giao Sở A chủ trì, …").
  Subject later_subject(Span text, bool orders) const {
    for (std::uint32_t i = text.first; i + 1 < text.last; ++i) {
      if (!words_.is_mark(i, '.') || !words_[i + 1].capital || words_[i + 1].glued || words_[i - (i > 0)].capitals) continue;
      auto subject = read_subject(words_, {i + 1, text.last}, page_.rules);
      if (subject.at_start && !subject.common() && (subject.asked || !orders || leads(words_, subject, text.last))) return subject;
    }
    return {};
  }

  // "Sở A trao đổi với các trường để thống nhất:" and the bullets that say what: one task.
  bool leads_in(std::uint32_t& b, std::uint32_t end, Span text, int s, bool assigning) {
    if (!page_.rules.on(Rule::task_lead_in) || (!assigning && (idle(s) || !page_.rules.on(Rule::task_content)))) return false;
    const auto subject = read_subject(words_, text, page_.rules);
    if (!subject.at_start || subject.asked || subject.common()) return false;
    const bool items = b + 1 < end && page_.is_item(b + 1);
    if (!items && !assigning) return false;
    TaskText task(assigning ? Ground::sentence : Ground::sentence_in_content);
    task.section = s;
    while (b + 1 < end && page_.is_text(b + 1) && page_.is_item(b + 1) && !heads_own(b + 1) && !names_own(b + 1)) text.last = page_.blocks[++b].last;
    task.text = task.scope = text;
    task.assignees = subject.bodies;
    read_details(page_, task, {subject.bodies.front().span.first, subject.bodies.back().span.last}, subject.predicate);
    tasks_.push_back(std::move(task));
    folded_ = b;
    return true;
  }

  // In the content part a subject behind other words counts only behind a base or scope.
  bool behind_base(Span text) const {
    return words_.find(openings, text.first, text.last).tag;
  }

  void read_lines(int s, const std::vector<Body>* agencies, bool assigning) {
    const auto& at = node(s);
    const Block* first = nullptr;
    std::vector<Body> line_bodies;  // "- Sở Y tế:" on a line of its own
    const Block* line_head = nullptr;
    std::optional<bool> names;  // its lines begin with names; told once, for sections of thousands of lines
    std::uint32_t b = std::max(at.first_block, folded_) + 1;
    if (folded_ < at.first_block || folded_ >= at.own_end) b = at.first_block + 1;
    for (; b < at.own_end; ++b) {
      if (!page_.is_text(b) || page_.blocks[b].empty() || page_.structure.places[b].section != s) continue;
      if (is_closing(page_, b)) {
        add(read_closing(page_, b));
        continue;
      }
      // "Điều 3. Quyết định này có hiệu lực …", and who carries it out on a line of its own.
      if (at.kind == LabelKind::article && executes(words_, page_.blocks[b]) && page_.rules.on(Rule::task_article)) {
        read_article(page_.blocks[b], s);
        continue;
      }
      if (labelled_line(b) || is_note(b)) continue;
      const Block& block = page_.block(b);
      if (page_.is_item(b) && !first) first = &block;
      if (line_head && !is_sub(b, *line_head) && page_.is_item(b)) {
        line_head = nullptr;
        line_bodies.clear();
      }
      const std::vector<Body>* who = !line_bodies.empty() ? &line_bodies : agencies;
      Span text = page_.blocks[b];
      if (assigning || who || !idle(s)) {
        auto line = run_on(page_, text);
        if (!line.first_task && !who && assigning && page_.is_item(b) && (names ? *names : *(names = lists_names(page_, node(s))))) line = run_on_by_place(page_, text);
        if (line.first_task && (assigning || who || orders(words_, *line.first_task))) {
          if (line.first_task->empty()) {
            line_bodies = line.bodies;
            line_head = &block;
          } else {
            charge(with_subs(b, at.own_end, block, *line.first_task), s, line.bodies, Ground::behind_name);
          }
          continue;
        }
      }
      // "* Phòng Tiếng dân tộc" and the finer bullets below it.
      if (assigning && page_.is_item(b) && b + 1 < at.own_end && page_.is_text(b + 1) && is_sub(b + 1, block) && page_.rules.on(Rule::task_run_on))
        if (auto bodies = listed_bodies(page_, text, true); !bodies.empty()) {
          line_bodies = std::move(bodies);
          line_head = &block;
          continue;
        }
      // "Giao Phòng A theo dõi …" behind the bullets of another: no longer that one's.
      if (who && who == agencies && (first || b > at.first_block + 1) && !page_.is_item(b) && page_.rules.on(Rule::task_request) && (charges_other(words_, text) || (first && reports_of_all(page_, text, *who)))) {
        if (ends_in_colon(text) && b + 1 < at.own_end && page_.is_item(b + 1)) {  // "Trong đó giao Giám đốc …:" and what it is to do
          line_bodies = read_subject(words_, text, page_.rules).bodies;
          line_head = &block;
        } else if (!only_carries_out(page_, text)) {
          sentence(text, s, true);
        }
        continue;
      }
      if (who) {
        const bool items_below = b + 1 < at.own_end ? page_.is_item(b + 1) : at.last_block > at.own_end;
        if (ends_in_colon(text) && items_below && !page_.is_item(b)) {  // it only leads in
          if (page_.rules.on(Rule::task_introduced) && verb_at(words_, text.first, text.last).tag == Verb::lead) introduced_[static_cast<std::size_t>(s)] = {{{}, true, false}, text};
          continue;
        }
        if (!page_.rules.on(Rule::task_bullet)) continue;
        const Block& base = line_head ? block : first ? *first : block;
        charge(with_subs(b, at.own_end, base, text, line_head), s, *who, line_head ? Ground::behind_name : under(assigning));
      } else {
        if (ends_in_colon(text) && heads_list(page_, text) && b + 1 < at.own_end && page_.is_item(b + 1)) {
          line_bodies = read_subject(words_, text, page_.rules).bodies;
          line_head = &block, first = nullptr;
          continue;
        }
        if (!assigning && aims(s)) continue;
        if (ends_in_colon(text) && leads_in(b, at.own_end, text, s, assigning)) continue;
        const Block& base = first ? *first : block;
        if (assigning) text = with_subs(b, at.own_end, base, text);
        sentence(text, s, assigning);
      }
    }
  }

  struct Beside { int sections = 0, bodies = 0, names = 0; };

  const Page& page_;
  const Words& words_;
  std::vector<std::vector<Body>> agencies_;
  struct Introduction { LeadIn lead; Span text; };
  std::vector<Introduction> introduced_;  // by section: the words that lead in its points
  std::vector<Beside> beside_;  // by parent, the top first: sections, and those that bodies head
  std::vector<bool> fields_;    // its points are labelled lines
  std::vector<bool> told_;      // all that it says belongs to one task
  std::vector<bool> headed_;  // the bodies are the whole of a numbered paragraph
  std::vector<TaskText> tasks_;
  bool went_on_ = false;      // the lines below a label's sentence are orders to its subject
  std::uint32_t folded_ = 0;  // the last block that a label's paragraph took in
};

}  // namespace

std::vector<TaskText> read_tasks(const Page& page) { return TaskReader(page).read(); }

}  // namespace dondoc::compiler
