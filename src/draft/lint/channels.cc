// A form of communication that the plan names and gives to nobody.
#include <algorithm>
#include <map>

#include "draft/lint/body_names.h"
#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

void channel_without_owner(const Given& given, Found& found) {
  const auto& draft = given.draft;
  std::vector<std::string> tasks;
  for (const auto& task : draft.tasks)
    if (!task.assignees.empty()) tasks.push_back(base::fold(task.text));
  const auto owned = [&](const Channel& channel) {
    for (const auto& task : draft.tasks)
      if (!task.assignees.empty() && channel.section && task.section && (*task.section == *channel.section || task.section->starts_with(*channel.section + "."))) return true;
    // Named in a task: its first words, without what stands in brackets.
    auto key = base::fold(channel.text.substr(0, channel.text.find('(')));
    for (const std::string_view lead : {"cac ", "he thong ", "to chuc ", "tren ", "su dung ", "in "})
      if (key.starts_with(lead)) key.erase(0, lead.size());
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
