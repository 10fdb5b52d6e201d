#include "draft/read_back.h"

#include <algorithm>

#include "base/text.h"
#include "draft/sentences.h"

namespace dondoc::draft {
namespace {

bool overlap(const At& a, const At& b) { return a.size() == 2 && b.size() == 2 && a[0] < b[1] && b[0] < a[1]; }

using Names = std::vector<std::string>;

Names keys(const std::vector<NamedBody>& bodies) {
  Names out;
  for (const auto& body : bodies)
    if (auto key = base::fold(body.name); !key.empty()) out.push_back(std::move(key));
  std::ranges::sort(out);
  return out;
}

Names keys(const std::vector<Mention>& mentions) {
  Names out;
  for (const auto& mention : mentions) out.push_back(base::fold(mention.text));
  std::ranges::sort(out);
  return out;
}

std::string listed(const std::vector<Mention>& mentions) {
  std::string out;
  for (const auto& mention : mentions) out += (out.empty() ? "" : "; ") + mention.text;
  return out;
}

std::string said(const Task& task) {
  const auto who = listed(task.assignees);
  std::string out = who.empty() ? "chưa rõ đơn vị nào" : who;
  out += task.role == Role::lead ? " chủ trì" : task.role == Role::cooperate ? " phối hợp" : " thực hiện";
  if (!task.with.empty()) out += ", cùng " + listed(task.with);
  if (task.due) out += ", " + task.due->text;
  else if (task.recurrence) out += ", " + task.recurrence->text;
  else out += ", không có thời hạn";
  return out;
}

std::string said(const Reporting& duty) {
  const auto from = listed(duty.from), to = listed(duty.to);
  auto out = (from.empty() ? "chưa rõ đơn vị nào" : from) + " báo cáo " + (to.empty() ? "(chưa rõ nơi nhận)" : to);
  if (duty.via) out += " qua " + duty.via->text;
  return out + (duty.due ? ", " + duty.due->text : ", không có thời hạn");
}

bool same_due(const std::optional<Deadline>& meant, const std::optional<Due>& read, bool recurs) {
  const bool has_words = meant && !words_of(*meant).empty();
  if (!has_words) return !read;
  if (!base::trim(meant->words).empty()) return read || recurs;
  return read && read->date == meant->date && read->bound == meant->bound;
}

bool same(const Part& part, const Task& task) {
  return keys(part.who) == keys(task.assignees) && keys(part.with) == keys(task.with) && part.role == task.role &&
         same_due(part.due, task.due, task.recurrence.has_value());
}

bool same(const Part& part, const Reporting& duty) {
  const auto via = part.via ? base::fold(part.via->name) : std::string();
  return keys(part.who) == keys(duty.from) && keys(part.to) == keys(duty.to) && via == (duty.via ? base::fold(duty.via->text) : std::string()) &&
         part.frequency == duty.frequency && same_due(part.due, duty.due, part.frequency != Frequency::once);
}

class ReadBack {
 public:
  ReadBack(Composition& composition, const std::vector<std::string>& lines, Draft& draft) : composition_(composition), lines_(lines), draft_(draft) {}

  void run() {
    place();
    for (std::size_t i = 0; i < composition_.parts.size(); ++i)
      if (!at_[i].empty()) part(composition_.parts[i], at_[i]);
    if (composition_.places.empty()) return;  // a sheet without a line yet is no plan that could be read
    head();
    recipients();
  }

 private:
  void place() {
    const std::string& text = draft_.source.text.value();
    at_.assign(composition_.parts.size(), {});
    composition_.places.clear();
    std::size_t from = 0;
    std::uint32_t points = 0;  // before `from`
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto& line = lines_[i];
      const auto found = line.empty() ? std::string::npos : text.find(line, from);
      if (found == std::string::npos) continue;
      const auto start = points + static_cast<std::uint32_t>(base::count_code_points(std::string_view(text).substr(from, found - from)));
      points = start + static_cast<std::uint32_t>(base::count_code_points(line));
      from = found + line.size();
      at_[i] = {start, points};
      composition_.places.push_back({composition_.parts[i].id, at_[i]});
    }
  }

  template <class T> std::vector<T*> read_at(std::vector<T>& facts, const At& at) const {
    std::vector<T*> out;
    for (auto& fact : facts)
      if (overlap(fact.at, at)) out.push_back(&fact);
    return out;
  }

  void warn(const char* code, std::string message, const At& at) {
    draft_.warnings.push_back({code, std::move(message), at.empty() ? std::nullopt : std::optional(at)});
  }

  void part(const Part& meant, const At& at) {
    switch (meant.kind) {
      case PartKind::task: return task(meant, at);
      case PartKind::report: return report(meant, at);
      case PartKind::channel:
        if (read_at(draft_.channels, at).empty()) warn("composition.no-channel", "Dòng này máy không đọc thành hình thức tuyên truyền: nên đặt dưới mục có tên “Hình thức …”.", at);
        return;
      case PartKind::heading:
        if (!starts_section(draft_.sections, at)) warn("composition.no-heading", "Dòng này máy không đọc thành đề mục.", at);
        return;
      case PartKind::paragraph:
      case PartKind::bullet: break;
    }
    const auto tasks = read_at(draft_.tasks, at);
    const bool known = std::ranges::any_of(tasks, [](const Task* each) { return !each->assignees.empty(); });
    if (known) warn("composition.is-task", "Đoạn này máy đọc thành nhiệm vụ: " + said(*tasks.front()) + ".", at);
  }

  void task(const Part& meant, const At& at) {
    const auto read = read_at(draft_.tasks, at);
    if (read.empty()) return warn("composition.no-task", "Câu này máy không đọc thành nhiệm vụ nào.", at);
    if (read.size() > 1) return warn("composition.several-tasks", "Câu này máy đọc thành " + std::to_string(read.size()) + " nhiệm vụ.", at);
    if (!same(meant, *read.front())) return warn("composition.other-task", "Câu này máy đọc thành: " + said(*read.front()) + ".", at);
    read.front()->confidence = 1;
    if (!base::trim(meant.product).empty() && read.front()->deliverables.empty())
      warn("composition.no-product", "Sản phẩm của nhiệm vụ này máy chưa đọc được: nên ghi kèm số lượng, như “01 báo cáo”.", at);
  }

  void report(const Part& meant, const At& at) {
    const auto read = read_at(draft_.reporting, at);
    if (read.empty()) return warn("composition.no-report", "Câu này máy không đọc thành chế độ báo cáo nào.", at);
    const auto found = std::ranges::find_if(read, [&](const Reporting* each) { return same(meant, *each); });
    if (found == read.end() || read.size() > 1) return warn("composition.other-report", "Câu này máy đọc thành: " + said(*read.front()) + ".", at);
    (*found)->confidence = 1;
    // Whoever has to report has a task too, which nobody wrote down apart.
    for (auto* each : read_at(draft_.tasks, at)) each->confidence = 1;
  }

  static bool starts_section(const std::vector<Section>& sections, const At& at) {
    return std::ranges::any_of(sections, [&](const Section& each) {
      const bool here = each.at.size() == 2 && each.at[0] <= at[0] && at[0] < each.at[0] + 16 && each.at[1] >= at[1];
      return here || starts_section(each.children, at);
    });
  }

  void head() {
    const auto& meant = composition_.head;
    const auto& read = draft_.document;
    const auto compare = [&](const char* code, const std::string& typed, const std::optional<std::string>& found, const char* what) {
      if (base::fold(typed) != base::fold(found.value_or(""))) warn(code, std::string(what) + " máy đọc thành: " + found.value_or("(không có)") + ".", {});
    };
    compare("composition.other-title", meant.title, read.title, "Trích yếu");
    compare("composition.other-issuer", meant.issuer, read.issuer, "Cơ quan ban hành");
  }

  void recipients() {
    Names meant, read;
    for (const auto& each : composition_.recipients)
      if (auto key = base::fold(each.name); !key.empty()) meant.push_back(std::move(key));
    At at;
    for (const auto& each : draft_.recipients) {
      if (each.purpose == "to-file" || base::starts_with_folded(each.name, "luu")) continue;
      read.push_back(base::fold(each.name));
      at = each.at;
    }
    std::ranges::sort(meant);
    std::ranges::sort(read);
    Names other;
    std::ranges::set_symmetric_difference(meant, read, std::back_inserter(other));
    if (!other.empty()) warn("composition.other-recipients", "Nơi nhận máy đọc được " + std::to_string(read.size()) + " nơi, khác với danh sách đã soạn.", at);
  }

  Composition& composition_;
  const std::vector<std::string>& lines_;
  Draft& draft_;
  std::vector<At> at_;
};

}  // namespace

void read_back(Composition& composition, const std::vector<std::string>& lines, Draft& draft) { ReadBack(composition, lines, draft).run(); }

}  // namespace dondoc::draft
