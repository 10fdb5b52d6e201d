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
constexpr std::array<std::string_view, 83> verbs{
    "chủ trì", "tổ chức", "bố trí", "chuẩn bị", "xây dựng", "hướng dẫn", "tham mưu", "chỉ đạo", "kiểm tra", "theo dõi", "đôn đốc", "rà soát",
    "tổng hợp", "cung cấp", "tuyên truyền", "vận động", "lập", "cử", "treo", "trang trí", "in ấn", "sản xuất", "biên soạn", "biên tập", "đăng tải",
    "phát sóng", "triển khai", "ban hành", "phối hợp", "phân công", "mua sắm", "tiếp nhận", "thống kê", "khảo sát", "tập huấn", "mời", "đón", "gửi",
    "thiết kế", "quay", "hỗ trợ", "cập nhật", "thông báo",
    "mở", "đẩy mạnh", "bảo đảm", "đảm bảo", "thẩm định", "thực hiện", "tăng cường", "phát", "phát hành", "viết", "huy động", "truyền hình trực tiếp", "tiếp sóng", "thành lập", "phổ biến",
    "phân luồng", "thuê", "sắp xếp", "niêm yết", "tiếp đón", "phục vụ", "trực", "chỉnh trang", "lắp đặt", "thu gom", "giám sát", "trao", "cấp phát", "phát động", "in", "tuyển chọn", "ra quân", "dựng", "mua", "đăng",
    "khen thưởng", "nâng cấp", "sửa chữa", "bàn giao", "trưng bày"};
constexpr std::array<std::string_view, 9> adverbs{"chủ động", "tích cực", "kịp thời", "thường xuyên", "khẩn trương", "tiếp tục", "định kỳ", "trực tiếp", "đồng thời"};

bool begins_with(std::string_view text, std::string_view words) {
  const auto wanted = base::lower(words), head = base::lower(text.substr(0, std::min(text.size(), words.size() + 8)));
  return head.starts_with(wanted) && head.size() > wanted.size() && (head[wanted.size()] == ' ' || head[wanted.size()] == ',');
}

// "7. Tổ chức đêm văn nghệ …" without its number.
std::string_view without_label(std::string_view text) {
  const auto space = text.find(' ');
  if (space == text.npos || space == 0 || space > 8 || (text[space - 1] != '.' && text[space - 1] != ')')) return text;
  return base::trim(text.substr(space));
}

bool is_sentence(std::string_view text) { return std::count(text.begin(), text.end(), ' ') >= 5 && (text.ends_with('.') || text.ends_with(';')); }

bool begins_with_duty(std::string_view text) {
  for (bool more = true; more;) {
    more = false;
    for (const auto word : adverbs)
      if (begins_with(text, word)) {
        text = base::trim(text.substr(word.size() + 1));
        more = true;
      }
  }
  // How something is to be done is a wish, not a duty.
  for (const std::string_view wish : {"thực hiện nghiêm", "thực hiện tốt", "thực hiện đúng", "thực hiện có hiệu quả", "thực hiện hiệu quả"})
    if (begins_with(text, wish)) return false;
  return std::any_of(verbs.begin(), verbs.end(), [&](std::string_view verb) { return begins_with(text, verb); });
}

// Sections without sections below, where work is given out.
void leaves(const std::vector<Section>& sections, std::vector<const Section*>& out) {
  for (const auto& section : sections) {
    const bool annex = section.path.starts_with("PL");
    if (section.role == SectionRole::assignment && section.children.empty() && !annex && section.at.size() == 2 && (out.empty() || section.at[0] >= out.back()->at[1]))
      out.push_back(&section);
    leaves(section.children, out);
  }
}

// What facts lie on, each place once, in the order of the text.
std::vector<At> claimed_of(const Draft& draft, bool work_alone = false) {
  std::vector<At> places, out;
  const auto take = [&](const auto& facts) {
    for (const auto& fact : facts)
      if (fact.at.size() == 2) places.push_back(fact.at);
  };
  take(draft.tasks), take(draft.reporting);
  if (!work_alone) take(draft.recipients), take(draft.channels), take(draft.themes);
  std::sort(places.begin(), places.end());
  for (auto& at : places) {
    if (!out.empty() && at[0] < out.back()[1]) out.back()[1] = std::max(out.back()[1], at[1]);
    else out.push_back(std::move(at));
  }
  return out;
}

bool is_claimed(const std::vector<At>& claimed, const At& at) {
  const auto next = std::partition_point(claimed.begin(), claimed.end(), [&](const At& each) { return each[1] <= at[0]; });
  return next != claimed.end() && (*next)[0] < at[1];
}

// "a) Nội dung: …", "b) Thời gian: …" without "Chủ trì: …", where its neighbours say who does theirs.
bool tells_what_and_when(const Given& given, const Section& section) {
  bool told = false;
  for (const auto& child : section.children) {
    const auto key = base::fold(without_label(given.passage(child.at).substr(0, 80)));
    told |= key.starts_with("noi dung") || key.starts_with("thoi gian");
  }
  return told;
}

void sections_without_unit(const Given& given, const std::vector<Section>& sections, const std::vector<At>& claimed, Found& found) {
  for (const auto& section : sections) {
    if (section.path.starts_with("PL")) continue;
    const auto charged = std::count_if(section.children.begin(), section.children.end(), [&](const Section& child) { return child.at.size() == 2 && is_claimed(claimed, child.at); });
    for (const auto& child : section.children)
      if (charged * 2 >= static_cast<std::ptrdiff_t>(section.children.size()) && charged > 1 && child.at.size() == 2 && child.heading && !is_claimed(claimed, child.at) && tells_what_and_when(given, child))
        found.add({child.at[0], child.children.front().at.empty() ? child.at[1] : child.children.front().at[0]}, {{"task", excerpt(*child.heading)}}, "section");
    sections_without_unit(given, section.children, claimed, found);
  }
}

}  // namespace

void task_without_unit(const Given& given, Found& found) {
  const auto& draft = given.draft;
  for (const auto& task : draft.tasks)
    if (task.assignees.empty()) found.add(task.at, {{"task", excerpt(task.text)}}, "task");
  sections_without_unit(given, draft.sections, claimed_of(draft, true), found);
  if (!draft.source.layout) return;
  std::vector<const Section*> sections;
  leaves(draft.sections, sections);
  const auto claimed = claimed_of(draft);
  // Sections and blocks both follow the text.
  std::size_t section = 0;
  for (const auto& block : *draft.source.layout) {
    if ((block.kind != BlockKind::item && block.kind != BlockKind::paragraph) || block.at.size() != 2) continue;
    while (section < sections.size() && sections[section]->at[1] <= block.at[0]) ++section;
    if (section == sections.size()) break;
    if (!within(block.at, sections[section]->at)) continue;
    auto text = given.passage(block.at);
    if (block.at[0] == sections[section]->at[0]) {
      // A heading, unless the section is this one sentence.
      if (block.at[1] != sections[section]->at[1] || !is_sentence(text)) continue;
      text = without_label(text);
    }
    if (begins_with_duty(text) && !is_claimed(claimed, block.at)) found.add(block.at, {{"task", excerpt(text)}}, "paragraph");
  }
}

}  // namespace dondoc::draft::lint
