// A form of communication that the plan names and gives to nobody.
#include <algorithm>
#include <map>
#include <optional>

#include "draft/lint/body_names.h"
#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

// "Tuyên truyền trên báo chí, mạng xã hội": by the forms that it names, each with the words of a task that carries it.
struct Form { std::vector<std::string_view> names, carried; bool press; };
const std::vector<Form>& forms() {
  static const std::vector<Form> table{
      {{"bao chi", "bao, dai", "phat thanh", "truyen hinh"}, {"bao chi", "bao, dai", "phat thanh", "truyen hinh", "tin bai", "tin, bai", "phong su", "dua tin"}, true},
      {{"cong thong tin", "trang thong tin", "website"}, {"cong thong tin", "trang thong tin", "cong/trang", "website", "trang dien tu"}, false},
      {{"mang xa hoi", "internet", "nen tang so", "zalo", "facebook", "fanpage"}, {"mang xa hoi", "internet", "zalo", "facebook", "fanpage", "nen tang so"}, false},
      {{"truyen thanh"}, {"truyen thanh", "phat thanh", "loa"}, false},
      {{"mieng", "bao cao vien", "tuyen truyen vien"}, {"bao cao vien", "tuyen truyen vien", "tuyen truyen mieng", "hoi nghi", "sinh hoat"}, false},
      {{"truc quan", "co dong", "pa no", "pano", "bang ron", "khau hieu", "ap phich"}, {"truc quan", "co dong", "pa no", "pano", "bang ron", "khau hieu", "ap phich", "co phuon", "treo co"}, false},
  };
  return table;
}

// Nothing where it names no form that is known.
std::optional<bool> carried(std::string_view channel, const std::vector<std::string>& tasks, bool press_is_charged) {
  bool named = false;
  for (const auto& form : forms()) {
    const auto says = [](std::string_view text, const std::vector<std::string_view>& words) { return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has_word(text, word); }); };
    if (!says(channel, form.names)) continue;
    named = true;
    if ((form.press && press_is_charged) || std::any_of(tasks.begin(), tasks.end(), [&](const std::string& task) { return says(task, form.carried); })) return true;
  }
  return named ? std::optional(false) : std::nullopt;
}

}  // namespace

void channel_without_owner(const Given& given, Found& found) {
  const auto& draft = given.draft;
  std::vector<std::string> tasks;
  bool press_is_charged = false;
  for (const auto& task : draft.tasks)
    if (!task.assignees.empty()) {
      tasks.push_back(base::fold(task.text));
      press_is_charged |= std::any_of(task.assignees.begin(), task.assignees.end(), [&](const Mention& it) { return (kinds_of(body_key(given.law, it.text)) & press) != 0; });
    }
  const auto owned = [&](const Channel& channel) {
    for (const auto& task : draft.tasks)
      if (!task.assignees.empty() && channel.section && task.section && (*task.section == *channel.section || task.section->starts_with(*channel.section + "."))) return true;
    // Named in a task: its first words, without what stands in brackets.
    auto key = base::fold(channel.text.substr(0, channel.text.find('(')));
    for (const std::string_view lead : {"cac ", "he thong ", "to chuc ", "tren ", "su dung ", "in "})
      if (key.starts_with(lead)) key.erase(0, lead.size());
    const auto known = carried(base::fold(channel.text), tasks, press_is_charged);
    if (key.starts_with("tuyen truyen ") && known) return *known;
    // "Đăng phóng sự trên Báo …": what is done there says less than where.
    for (const std::string_view verb : {"dang ", "phat ", "xay dung ", "san xuat ", "mo ", "thuc hien "})
      if (key.starts_with(verb) && known == true) return true;
    std::size_t end = 0;
    for (int words = 0; words < 2 && end != key.npos; ++words) end = key.find(' ', end ? end + 1 : 0);
    const auto head = std::string_view(key).substr(0, end);
    return std::any_of(tasks.begin(), tasks.end(), [&](const std::string& task) { return has_word(task, head); });
  };
  // One finding for each section, that tells all its channels.
  std::map<std::string, std::vector<const Channel*>> open;
  for (const auto& channel : draft.channels)
    if (!owned(channel)) open[channel.section.value_or("")].push_back(&channel);
  for (const auto& [section, channels] : open) {
    std::string names;
    std::vector<At> places;
    for (const auto* channel : channels) {
      (names += names.empty() ? "" : "; ") += excerpt(channel->text, 50);
      places.push_back(channel->at);
    }
    found.add(channels.front()->at, {{"channels", excerpt(names, 200)}, {"section", section}}, {}, std::move(places));
  }
}

}  // namespace dondoc::draft::lint
