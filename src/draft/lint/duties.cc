// A duty that no unit was given: a task that was read without one, and a
// paragraph of the assignment part that tells to do something and stands under
// no unit.
#include <algorithm>
#include <array>

#include "draft/lint/body_names.h"
#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

// What a duty begins with, after "chủ động", "kịp thời" and the like. Tones
// may stand anywhere, the letters may not: "đơn vị" is not "đón".
constexpr std::array<std::string_view, 43> verbs{
    "chủ trì", "tổ chức", "bố trí", "chuẩn bị", "xây dựng", "hướng dẫn", "tham mưu", "chỉ đạo", "kiểm tra", "theo dõi", "đôn đốc", "rà soát",
    "tổng hợp", "cung cấp", "tuyên truyền", "vận động", "lập", "cử", "treo", "trang trí", "in ấn", "sản xuất", "biên soạn", "biên tập", "đăng tải",
    "phát sóng", "triển khai", "ban hành", "phối hợp", "phân công", "mua sắm", "tiếp nhận", "thống kê", "khảo sát", "tập huấn", "mời", "đón", "gửi",
    "thiết kế", "quay", "hỗ trợ", "cập nhật", "thông báo"};
constexpr std::array<std::string_view, 9> adverbs{"chủ động", "tích cực", "kịp thời", "thường xuyên", "khẩn trương", "tiếp tục", "định kỳ", "trực tiếp", "đồng thời"};

bool begins_with(std::string_view text, std::string_view words) {
  const auto wanted = base::lower(words), head = base::lower(text.substr(0, std::min(text.size(), words.size() + 8)));
  return head.starts_with(wanted) && head.size() > wanted.size() && (head[wanted.size()] == ' ' || head[wanted.size()] == ',');
}

bool begins_with_duty(std::string_view text) {
  for (bool more = true; more;) {
    more = false;
    for (const auto word : adverbs)
      if (begins_with(text, word)) {
        text = base::trim(text.substr(word.size() + 1));
        more = true;
      }
  }
  return std::any_of(verbs.begin(), verbs.end(), [&](std::string_view verb) { return begins_with(text, verb); });
}

// Sections without sections below, where work is given out.
void leaves(const std::vector<Section>& sections, std::vector<const Section*>& out) {
  for (const auto& section : sections) {
    if (section.role == SectionRole::assignment && section.children.empty()) out.push_back(&section);
    leaves(section.children, out);
  }
}

bool annex(const Section& section) { return section.path.starts_with("PL"); }

}  // namespace

void task_without_unit(const Given& given, Found& found) {
  const auto& draft = given.draft;
  for (const auto& task : draft.tasks)
    if (task.assignees.empty()) found.add(task.at, {{"task", excerpt(task.text)}}, "task");
  if (!draft.source.layout) return;
  std::vector<const Section*> sections;
  leaves(draft.sections, sections);
  const auto claimed = [&](const At& at) {
    const auto over = [&](const auto& facts) { return std::any_of(facts.begin(), facts.end(), [&](const auto& fact) { return overlap(fact.at, at); }); };
    return over(draft.tasks) || over(draft.reporting) || over(draft.recipients) || over(draft.channels) || over(draft.themes);
  };
  for (const auto* section : sections) {
    if (annex(*section)) continue;
    for (const auto& block : *draft.source.layout) {
      if ((block.kind != BlockKind::item && block.kind != BlockKind::paragraph) || !within(block.at, section->at) || block.at[0] == section->at[0]) continue;
      const auto text = given.passage(block.at);
      if (begins_with_duty(text) && !claimed(block.at)) found.add(block.at, {{"task", excerpt(text)}}, "paragraph");
    }
  }
}

}  // namespace dondoc::draft::lint
