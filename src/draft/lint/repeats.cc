// One thing given twice: two leads for it, or the same duty in two places.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "draft/lint/body_names.h"
#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

struct Clause {
  const Task* task;
  std::string text;
  std::vector<std::string> words;                 // folded syllables
  std::unordered_map<std::string, int> counts;
};

// Duties that many units have, each for itself: no thing that could be given twice.
constexpr std::array<std::string_view, 25> for_everyone{
    "nhiem vu khac", "hoat dong khac", "duoc giao", "duoc phan cong", "tuan thu", "chap hanh", "minh quan ly", "don vi minh", "dia phuong minh", "co quan minh",
    "pham vi quan ly", "tham gia", "phoi hop", "bao cao", "can cu chuc nang", "theo chuc nang", "quan triet", "de nghi", "can doi", "thuoc pham vi", "vuong mac",
    "ke hoach cua co quan", "nguoi dung dau", "cu dau moi", "trien khai thuc hien ke hoach"};

// "Chủ trì, phối hợp với A tổ chức …" gives the thing whoever the partners are.
std::string without_partners(std::string key, const Task& task) {
  constexpr std::string_view leads_with = "chu tri, phoi hop voi ";
  if (task.role != Role::lead || !key.starts_with(leads_with)) return key;
  key.erase(0, leads_with.size());
  for (const auto& partner : task.with) {
    const auto name = base::fold(partner.text);
    if (const auto at = key.find(name); at != key.npos && !name.empty()) key.erase(at, name.size());
  }
  return key;
}

// "xong trước ngày 25/9/2026": a thing given twice with two deadlines is one thing.
void drop_dates(std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 4> units{"ngay", "thang", "nam", "quy"};
  constexpr std::array<std::string_view, 9> leads{"ngay", "thang", "nam", "truoc", "den", "het", "xong", "vao", "cuoi"};
  const auto is_one_of = [](const auto& list, const std::string& word) { return std::find(list.begin(), list.end(), word) != list.end(); };
  const auto is_number = [](const std::string& word) { return word.find_first_not_of("0123456789") == word.npos; };
  // "trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ": by when, to the clause's end.
  for (std::size_t i = 0; i + 3 < words.size(); ++i)
    if (words[i] == "trong" && is_number(words[i + 1 + (words[i + 1] == "vong" || words[i + 1] == "thoi")]) && std::find(words.begin() + static_cast<std::ptrdiff_t>(i), words.end(), "ke") != words.end()) words.resize(i);
  std::vector<std::string> out;
  bool dropping = false;
  for (auto& word : words) {
    if (is_number(word) && (dropping || (!out.empty() && is_one_of(units, out.back())))) {
      while (!dropping && !out.empty() && is_one_of(leads, out.back())) out.pop_back();
      dropping = true;
      continue;
    }
    if (dropping && is_one_of(units, word)) continue;
    dropping = false;
    out.push_back(std::move(word));
  }
  words = std::move(out);
}

std::vector<Clause> clauses_of(const Draft& draft) {
  std::vector<Clause> out;
  for (const auto& task : draft.tasks) {
    if (task.role == Role::cooperate || task.assignees.empty()) continue;
    std::string clause;
    const auto flush = [&] {
      Clause it{&task, std::string(base::trim(clause)), {}, {}};
      clause.clear();
      const auto key = without_partners(base::fold(it.text), task);
      if (std::any_of(for_everyone.begin(), for_everyone.end(), [&](std::string_view word) { return has_word(key, word); })) return;
      std::string word;
      for (const char c : key + " ") {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) word += c;
        else if (!word.empty()) it.words.push_back(std::exchange(word, {}));
      }
      drop_dates(it.words);
      if (it.words.size() < 7 || it.words.size() > 400) return;
      for (const auto& w : it.words) ++it.counts[w];
      out.push_back(std::move(it));
    };
    int depth = 0;
    for (std::size_t i = 0; i < task.text.size(); ++i) {
      const char c = task.text[i];
      if (c == '(') ++depth;
      if (c == ')' && depth) --depth;
      clause += c;
      const bool stop = c == ';' || (c == '.' && (i + 1 == task.text.size() || task.text[i + 1] == ' '));
      if (stop && !depth) flush();
    }
    flush();
  }
  return out;
}

// Nearly all words of the shorter one stand in the longer one, and that has
// hardly any others.
bool same_duty(const Clause& a, const Clause& b) {
  const auto& few = a.words.size() <= b.words.size() ? a : b;
  const auto& many = &few == &a ? b : a;
  // A long one that was copied without its end ("… thuộc diện được trợ giúp pháp lý theo quy định") is still the same.
  constexpr std::size_t is_long = 18;
  if (many.words.size() * 4 > few.words.size() * 5 && !(few.words.size() >= is_long && many.words.size() <= few.words.size() * 2 && few.words[0] == many.words[0] && few.words[1] == many.words[1])) return false;
  std::size_t missing = 0;
  for (const auto& [word, count] : few.counts) {
    const auto found = many.counts.find(word);
    missing += static_cast<std::size_t>(std::max(0, count - (found == many.counts.end() ? 0 : found->second)));
  }
  return missing * 20 <= few.words.size();
}

std::string names(const std::vector<Mention>& mentions) {
  std::string out;
  for (const auto& mention : mentions) (out += out.empty() ? "" : "; ") += base::fold_spaces(mention.text);
  return excerpt(out, 120);
}

bool same_assignees(const Task& a, const Task& b) {
  if (a.assignees.size() != b.assignees.size()) return false;
  for (std::size_t i = 0; i < a.assignees.size(); ++i)
    if (a.assignees[i].unit != b.assignees[i].unit) return false;
  return true;
}

bool annexed(const Task& task) { return task.section && task.section->starts_with("PL"); }

// The same item under two headings ("góp ý dự thảo", "triển khai") is two things.
bool under_other_heading(const Task& a, const Task& b, const Draft& draft) {
  if (!a.section || !b.section || *a.section == *b.section) return false;
  const auto is_item = [&](const Task& task) {
    std::vector<const Section*> open;
    for (const auto& section : draft.sections) open.push_back(&section);
    while (!open.empty()) {
      const auto* section = open.back();
      open.pop_back();
      if (section->path == *task.section) return base::fold(section->heading.value_or(section->starts)).starts_with(base::fold(excerpt(task.text, 60)).substr(0, 30));
      for (const auto& child : section->children) open.push_back(&child);
    }
    return false;
  };
  return is_item(a) && is_item(b);
}

}  // namespace

namespace {

// "Sở A chủ trì tập huấn; Sở B cử báo cáo viên": whoever is named in the sentence leads where its own clause says so.
bool leads_itself(const Given& given, const Task& task, const Mention& mention) {
  if (!within(mention.at, task.at)) return true;
  auto clause = given.passage({mention.at[1], task.at[1]});
  clause = clause.substr(0, clause.find(';'));
  return clause.empty() || base::contains_folded(clause, "chu tri");
}

// A group without members whose name is that of one board or department is one.
bool is_one_body(const Given& given, const Unit& unit) {
  if (unit.class_ != UnitClass::group) return unit.class_ == UnitClass::unit;
  const auto kinds = kinds_of(body_key(given.law, unit.name));
  return unit.members.empty() && (kinds & (board | department)) && !(kinds & several);
}

}  // namespace

void two_leads(const Given& given, Found& found) {
  // A column that names the same two at every row is one thing to mend.
  struct Pair { std::string units, key; const Task* first; std::vector<At> places; int tasks; };
  std::vector<Pair> pairs;
  for (const auto& task : given.draft.tasks) {
    if (task.role != Role::lead) continue;
    // A group's members lead each for itself.
    std::vector<At> places;
    for (const auto& it : task.assignees)
      if (leads_itself(given, task, it) && (!it.unit || std::any_of(given.draft.units.begin(), given.draft.units.end(), [&](const Unit& unit) { return unit.id == *it.unit && is_one_body(given, unit); }))) places.push_back(it.at);
    if (places.size() < 2) continue;
    auto units = names(task.assignees);
    auto key = base::fold(units);
    const auto told = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& it) { return it.key == key; });
    if (told == pairs.end()) {
      pairs.push_back({std::move(units), std::move(key), &task, std::move(places), 1});
      continue;
    }
    ++told->tasks;
    told->places.push_back(task.at);
  }
  for (auto& it : pairs)
    found.add(it.first->at, {{"units", it.units}, {"task", excerpt(it.first->text)}, {"more", std::to_string(it.tasks - 1)}}, it.tasks > 1 ? "again" : "", std::move(it.places));
}

void duplicate_duty(const Given& given, Found& found) {
  const auto clauses = clauses_of(given.draft);
  // Few plans have more; a document made to have thousands is not worth a minute.
  const auto count = std::min<std::size_t>(clauses.size(), 800);
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t j = i + 1; j < count; ++j) {
      const auto &a = clauses[i], &b = clauses[j];
      // An annex tells the plan's own tasks once more.
      if (a.task == b.task || annexed(*a.task) || annexed(*b.task) || !same_duty(a, b) || under_other_heading(*a.task, *b.task, given.draft)) continue;
      const bool same = same_assignees(*a.task, *b.task);
      const bool leads = !same && a.task->role == Role::lead && b.task->role == Role::lead;
      found.add(b.task->at, {{"duty", excerpt(b.text, 120)}, {"first", names(a.task->assignees)}, {"second", names(b.task->assignees)}},
                same ? "same" : leads ? "leads" : "", {a.task->at});
      break;
    }
}

}  // namespace dondoc::draft::lint
