#include "compiler/docx/findings.h"

#include <string>

namespace dondoc::compiler::docx {

namespace {

struct Words { const char* code; const char* message; };  // {n}: how often

constexpr Words words[] = {
    {"docx.insertions", "Văn bản còn {n} chỗ chèn thêm đang theo dõi thay đổi; đã đọc như đã chấp nhận."},
    {"docx.deletions", "Văn bản còn {n} chỗ xóa đang theo dõi thay đổi; phần bị xóa không được đọc."},
    {"docx.hidden-text", "Văn bản có {n} đoạn chữ ẩn; chữ ẩn không được đọc."},
    {"docx.merged-text", "Có {n} ô bị ô gộp che khuất nhưng vẫn chứa chữ; chữ bị che không được đọc."},
    {"docx.unknown-symbol", "Có {n} ký hiệu đặc biệt chưa nhận ra, được thay bằng dấu □."},
    {"docx.number-format", "Có {n} số thứ tự dùng kiểu đánh số chưa hỗ trợ, được ghi bằng chữ số thường."},
    {"docx.legacy-font", "Văn bản dùng phông chữ cũ (.VnTime, VNI) ở {n} chỗ; đã chuyển sang Unicode để đọc, tệp gốc giữ nguyên."},
    {"docx.comments", "Văn bản có {n} ghi chú bên lề; ghi chú không được đọc."},
    {"docx.embedded", "Văn bản có {n} đối tượng nhúng; nội dung của đối tượng không được đọc."},
    {"docx.missing-footnote", "Có {n} chú thích được dẫn nhưng không có nội dung."},
};
static_assert(std::size(words) == static_cast<std::size_t>(Finding::count));

std::string with_count(std::string message, int count) {
  const auto at = message.find("{n}");
  return at == std::string::npos ? message : message.replace(at, 3, std::to_string(count));
}

}  // namespace

void Findings::settle(Range at) {
  for (std::size_t i = 0; i < kinds; ++i) {
    if (pending_[i] == 0) continue;
    if (total_[i] == 0) first_[i] = at;
    total_[i] += pending_[i];
    pending_[i] = 0;
  }
}

void Findings::write(std::vector<Note>& notes, std::size_t characters) const {
  for (std::size_t i = 0; i < kinds; ++i)
    if (const int found = total_[i] + pending_[i]; found > 0)
      notes.push_back({words[i].code, with_count(words[i].message, found), first_[i]});
  for (const auto& [element, found] : unknown_)
    notes.push_back({"docx.unknown-element", "Thành phần lạ \"" + element + "\" xuất hiện " + std::to_string(found) +
                                                 " lần; chữ trong đó vẫn được giữ.", {}});
  // Pictures beside a text are seals and photographs; without one they are a scan.
  if (pictures_ > 0 && characters < 200)
    notes.push_back({"docx.pictures", with_count("Văn bản gần như chỉ có hình ({n} hình); chữ trong hình chưa được đọc.", pictures_), {}});
}

}  // namespace dondoc::compiler::docx
