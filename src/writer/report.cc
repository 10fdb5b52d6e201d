#include "writer/report.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace dondoc::writer {

OfficialDocument headed(const ReportHead& head) {
  OfficialDocument document;
  document.family = head.family;
  document.superior = head.superior;
  document.issuer = head.issuer;
  document.number = {head.number, "BC", head.issuer_code};
  document.place = head.place;
  document.dated_on = head.dated_on;
  document.blank = head.day_is_blank ? DateBlank::day : DateBlank::none;
  document.kind = "Báo cáo";
  document.title = head.title;
  document.addressees = head.addressees;
  document.legal_bases = head.legal_bases;
  document.recipients = head.recipients;
  document.filed_at = head.filed_at;
  document.signature = head.signature;
  return document;
}

std::string number_words(const std::string& value) {
  const auto is_digits = [](std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); }); };
  std::string_view whole = value, decimals;
  const bool negative = whole.starts_with('-');
  if (negative) whole.remove_prefix(1);
  if (const auto dot = whole.find('.'); dot != std::string_view::npos) {
    decimals = whole.substr(dot + 1);
    whole = whole.substr(0, dot);
    if (!is_digits(decimals)) return value;
  }
  if (!is_digits(whole)) return value;
  std::string out = negative ? "-" : "";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) out += '.';
    out += whole[i];
  }
  if (!decimals.empty()) out.append(",").append(decimals);
  return out;
}

bool is_prose(const ReportFigure& figure) { return figure.value.size() > 80 || figure.value.find('\n') != std::string::npos; }

void append_figures(std::vector<Block>& body, const std::vector<ReportFigure>& figures) {
  Table table{.columns = {{"TT", 7, Align::center}, {"Chỉ tiêu", 52}, {"Đơn vị tính", 19, Align::center}, {"Kết quả", 22, Align::right}}, .rows = {}};
  for (const auto& figure : figures) {
    if (is_prose(figure)) continue;
    const auto value = figure.value.empty() ? std::string("-") : number_words(figure.value);
    table.rows.push_back({{{std::to_string(table.rows.size() + 1)}, {figure.label}, {figure.unit}, {value}}});
  }
  if (!table.rows.empty()) body.push_back(std::move(table));
  for (const auto& figure : figures) {
    if (!is_prose(figure)) continue;
    body.push_back(Paragraph{figure.label + ":"});
    append_typed(body, figure.value);
  }
}

void append_typed(std::vector<Block>& body, const std::string& text, const std::vector<base::Id>& reports) {
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = base::trim(std::string_view(text).substr(at, end - at));
    at = end + 1;
    if (line.empty()) continue;
    int level = 0;
    for (const std::string_view mark : {"-", "–", "•", "*", "+"})
      if (line.starts_with(mark)) {
        level = mark == "+" ? 2 : 1;
        line = base::trim(line.substr(mark.size()));
        break;
      }
    if (level) body.push_back(Bullet{std::string(line), level, reports});
    else body.push_back(Paragraph{std::string(line), reports});
  }
}

}  // namespace dondoc::writer
