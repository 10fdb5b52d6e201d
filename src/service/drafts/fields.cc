#include "service/drafts/fields.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <vector>

#include "base/sentence.h"
#include "base/text.h"

namespace dondoc::service {
namespace {

using draft::SectionRole;

/// A heading of more words is a sentence.
constexpr int most_words = 14;

/// Words before a body's name, and what may follow it in a heading that names nothing else.
constexpr std::array<std::string_view, 8> kAskers = {"de nghi ", "giao ", "trach nhiem cua ", "nhiem vu cua ", "doi voi ", "ve phia ", "lanh dao ", "thu truong "};
/// Headings that say no more than that something is to be done.
constexpr std::array<std::string_view, 17> kEmpty = {
    "noi dung", "nhiem vu", "nhiem vu cu the", "nhiem vu trong tam", "nhiem vu, giai phap", "nhiem vu va giai phap", "cac nhiem vu, giai phap", "giai phap", "noi dung thuc hien",
    "noi dung trong tam", "noi dung, nhiem vu", "noi dung va giai phap", "noi dung ke hoach", "noi dung cong viec", "cac noi dung, nhiem vu", "nhiem vu chu yeu", "nhiem vu thuc hien"};
/// Beginnings of headings of lists, and of times.
constexpr std::array<std::string_view, 12> kListed = {"danh muc", "phu luc", "bang ", "bieu ", "phan cong", "tu nay ", "quy ", "thang ", "thu hai", "thu ba", "nam 20", "giai doan "};

int words_in(std::string_view text) {
  int count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ';
    count += !space && !inside;
    inside = !space;
  }
  return count;
}

class Reading {
 public:
  Reading(const draft::Draft& draft, std::unordered_map<std::string, std::string>& out) : draft_(draft), out_(out) {
    for (const auto& unit : draft.units) {
      names_.insert(base::fold(unit.name));
      for (const auto& alias : unit.aliases) names_.insert(base::fold(alias));
    }
    for (const auto& phase : draft.phases) phases_.insert(base::fold(phase.name));
  }

  void read(const std::vector<draft::Section>& sections, const std::string& above) {
    for (const auto& section : sections) {
      const auto field = names_a_field(section) ? words_of(*section.heading) : above;
      out_.emplace(section.path, field);
      read(section.children, field);
    }
  }

 private:
  static std::string words_of(const std::string& heading) {
    auto out = base::fold_spaces(base::without_note_marks(heading));
    while (!out.empty() && (out.back() == ':' || out.back() == ' ')) out.pop_back();
    return out;
  }

  bool names_a_field(const draft::Section& section) const {
    switch (section.role) {
      case SectionRole::content:
      case SectionRole::channels:
      case SectionRole::resources:
      case SectionRole::other: break;
      default: return false;  // whose work it is, when, or to whom it is told
    }
    if (!section.heading) return false;
    const auto own = words_of(*section.heading);
    const auto folded = base::fold(own);
    if (folded.empty() || words_in(folded) > most_words || own.ends_with('.') || own.ends_with(';')) return false;
    if (std::ranges::find(kEmpty, folded) != kEmpty.end() || phases_.contains(folded)) return false;
    if (std::ranges::any_of(kListed, [&](std::string_view begins) { return folded.starts_with(begins); })) return false;
    return !names_a_body(folded) && !is_one_task(section, folded);
  }

  /// "Sở Tài chính", "Đề nghị Ủy ban … và các tổ chức …", "Sở Khoa học và Công nghệ, Công an tỉnh".
  bool names_a_body(std::string_view heading) const {
    for (const auto& asker : kAskers)
      if (heading.starts_with(asker)) heading.remove_prefix(asker.size());
    return std::ranges::any_of(names_, [&](const std::string& name) {
      if (name.empty() || !heading.starts_with(name)) return false;
      const auto rest = heading.substr(name.size());
      return rest.empty() || std::string_view(",;:(").find(rest.front()) != rest.npos || rest.starts_with(" -") || rest.starts_with(" (") || rest.starts_with(" va ");
    });
  }

  bool is_one_task(const draft::Section& section, const std::string& heading) const {
    const auto inside = section.path + ".";
    const draft::Task* only = nullptr;
    for (const auto& task : draft_.tasks) {
      if (!task.section || (*task.section != section.path && !task.section->starts_with(inside))) continue;
      if (only) return false;
      only = &task;
    }
    return only && base::fold(only->text).starts_with(heading);
  }

  const draft::Draft& draft_;
  std::unordered_map<std::string, std::string>& out_;
  std::set<std::string> names_, phases_;
};

}  // namespace

Fields::Fields(const draft::Draft& draft) {
  if (draft.document.title) title_ = base::fold_spaces(*draft.document.title);
  Reading(draft, by_path_).read(draft.sections, {});
}

std::optional<std::string> Fields::of(const std::optional<std::string>& section) const {
  const auto known = section ? by_path_.find(*section) : by_path_.end();
  return known == by_path_.end() || known->second.empty() ? title_ : std::optional(known->second);
}

}  // namespace dondoc::service
