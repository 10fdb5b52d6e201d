#include "writer/xlsx.h"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "base/text.h"

namespace dondoc::writer {

namespace {

[[noreturn]] void give_up() { throw base::Error(base::ErrorKind::unavailable, "sheet.not_written"); }

// libxlsxwriter of Debian 12 writes to a file name only: this is a file in
// memory that has one.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(memfd_create("sheet", MFD_CLOEXEC)) {
    if (descriptor_ < 0) give_up();
  }
  ~MemoryFile() { close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
  std::string bytes() const {
    const auto size = lseek(descriptor_, 0, SEEK_END);
    if (size <= 0) give_up();
    std::string out(static_cast<std::size_t>(size), '\0');
    for (std::size_t at = 0; at < out.size();) {
      const auto got = pread(descriptor_, out.data() + at, out.size() - at, static_cast<off_t>(at));
      if (got <= 0) give_up();
      at += static_cast<std::size_t>(got);
    }
    return out;
  }

 private:
  int descriptor_;
};

// Excel: no more than 31 characters, none of []:*?/\, no apostrophe at an end.
std::string tab_name(std::string_view name) {
  std::string out;
  std::size_t count = 0;
  for (std::size_t at = 0; at < name.size() && count < 31; ++count) {
    const auto code = base::decode(name, at);
    const auto piece = name.substr(at, code.size);
    out += piece.find_first_of("[]:*?/\\'") == std::string_view::npos ? piece : "-";
    at += code.size;
  }
  return out.empty() ? "Bảng" : out;
}

// Excel keeps at most 32,767 characters in a cell.
std::string cell_text(const std::string& text) {
  constexpr std::uint32_t limit = 32'767;
  if (text.size() <= limit) return text;
  const base::CodePointMap map(text);
  return map.size() <= limit ? text : text.substr(0, map.byte_at(limit));
}

// Days since 1899-12-30, as Excel counts.
double serial(base::Date day) { return day.since(base::Date::of(1899, 12, 30)); }

struct Formats {
  lxw_format *title, *subtitle, *head, *text, *centred, *number, *day, *instant;
};

lxw_format* cell_format(lxw_workbook* book, const char* shown, std::uint8_t align) {
  auto* format = workbook_add_format(book);
  format_set_font_name(format, "Times New Roman");
  format_set_font_size(format, 12);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_align(format, align);
  if (shown) format_set_num_format(format, shown);
  return format;
}

lxw_format* line_format(lxw_workbook* book, double size, bool bold) {
  auto* format = workbook_add_format(book);
  format_set_font_name(format, "Times New Roman");
  format_set_font_size(format, size);
  if (bold) format_set_bold(format);
  else format_set_italic(format);
  return format;
}

Formats make_formats(lxw_workbook* book) {
  Formats formats{line_format(book, 14, true), line_format(book, 12, false), cell_format(book, nullptr, LXW_ALIGN_CENTER),
                  cell_format(book, nullptr, LXW_ALIGN_LEFT), cell_format(book, nullptr, LXW_ALIGN_CENTER),
                  cell_format(book, nullptr, LXW_ALIGN_RIGHT), cell_format(book, "dd/mm/yyyy", LXW_ALIGN_CENTER),
                  cell_format(book, "dd/mm/yyyy hh:mm", LXW_ALIGN_CENTER)};
  format_set_bold(formats.head);
  format_set_bg_color(formats.head, 0xE7EBEF);
  return formats;
}

void write_value(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const SheetValue& value, const Formats& formats, bool is_centred) {
  auto* text = is_centred ? formats.centred : formats.text;
  if (const auto* string = std::get_if<std::string>(&value)) {
    if (string->empty()) worksheet_write_blank(sheet, row, column, text);
    else worksheet_write_string(sheet, row, column, cell_text(*string).c_str(), text);
  } else if (const auto* number = std::get_if<double>(&value)) {
    if (std::isfinite(*number)) worksheet_write_number(sheet, row, column, *number, is_centred ? formats.centred : formats.number);
    else worksheet_write_blank(sheet, row, column, text);
  } else if (const auto* day = std::get_if<base::Date>(&value)) {
    worksheet_write_number(sheet, row, column, serial(*day), formats.day);
  } else if (const auto* instant = std::get_if<base::Instant>(&value)) {
    constexpr std::int64_t day_ms = 86'400'000, ahead_ms = 7 * 3'600'000;
    const auto day_of = base::day_in_vietnam(*instant);
    const auto midnight = day_of.since(base::Date()) * day_ms - ahead_ms;
    worksheet_write_number(sheet, row, column, serial(day_of) + static_cast<double>(instant->ms - midnight) / day_ms, formats.instant);
  } else {
    worksheet_write_blank(sheet, row, column, text);
  }
}

lxw_row_t write_head(lxw_worksheet* sheet, const Sheet& table, const Formats& formats) {
  lxw_row_t row = 0;
  if (!table.title.empty()) worksheet_write_string(sheet, row++, 0, table.title.c_str(), formats.title);
  if (!table.subtitle.empty()) worksheet_write_string(sheet, row++, 0, table.subtitle.c_str(), formats.subtitle);
  if (row > 0) ++row;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    worksheet_set_column(sheet, column, column, table.columns[i].width, nullptr);
    worksheet_write_string(sheet, row, column, table.columns[i].title.c_str(), formats.head);
  }
  return row;
}

// False where there is no memory for it.
bool add_sheet(lxw_workbook* book, const Sheet& table, const Formats& formats) {
  auto* sheet = workbook_add_worksheet(book, tab_name(table.name).c_str());
  if (!sheet) return false;

  const auto head = write_head(sheet, table, formats);
  auto row = head;
  for (const auto& values : table.rows) {
    ++row;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      write_value(sheet, row, static_cast<lxw_col_t>(i), i < values.size() ? values[i] : SheetValue(), formats, table.columns[i].is_centred);
  }

  if (!table.columns.empty()) {
    const auto last = static_cast<lxw_col_t>(table.columns.size() - 1);
    worksheet_autofilter(sheet, head, 0, row, last);
    worksheet_repeat_rows(sheet, head, head);
  }
  worksheet_freeze_panes(sheet, head + 1, 0);
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6);
  worksheet_set_footer(sheet, "&C&P/&N");
  return true;
}

}  // namespace

std::string write_xlsx(const std::vector<Sheet>& sheets) {
  const MemoryFile file;
  // Rows go to a temporary file as they are written, so that memory does not
  // grow with the table.
  lxw_workbook_options options{};
  options.constant_memory = 1;
  auto* book = workbook_new_opt(file.path().c_str(), &options);
  if (!book) give_up();
  lxw_doc_properties properties{};
  properties.created = 315'532'800;  // 1980-01-01, so that the bytes depend on the table alone
  workbook_set_properties(book, &properties);
  const auto formats = make_formats(book);
  for (const auto& sheet : sheets)
    if (!add_sheet(book, sheet, formats)) { lxw_workbook_free(book); give_up(); }
  if (workbook_close(book) != LXW_NO_ERROR) give_up();
  return file.bytes();
}

std::string write_xlsx(const Sheet& sheet) { return write_xlsx(std::vector{sheet}); }

}  // namespace dondoc::writer
