#include "compiler/pdf/bbox.h"

#include <charconv>
#include <string>
#include <utility>

#include "base/text.h"

namespace dondoc::compiler::pdf {

namespace {

/// The number that `name="…"` gives, or a value no page has.
double number(std::string_view tag, std::string_view name) {
  double value = -1;
  const auto at = tag.find(name);
  if (at == tag.npos || tag.substr(at + name.size(), 2) != "=\"") return value;
  const auto begin = tag.data() + at + name.size() + 2;
  std::from_chars(begin, tag.data() + tag.size(), value);
  return value;
}

/// A page's side; A4's where the one given is no paper's (PDF allows 14,400 points).
double side(std::string_view tag, std::string_view name, double otherwise) {
  const double value = number(tag, name);
  return value > 1 && value < 20'000 ? value : otherwise;
}

std::string unescape(std::string_view text) {
  static constexpr std::pair<std::string_view, char> names[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&#39;", '\''}};
  std::string out;
  while (!text.empty()) {
    bool found = false;
    if (text.front() == '&')
      for (const auto& [name, character] : names)
        if (text.starts_with(name)) { out += character; text.remove_prefix(name.size()); found = true; break; }
    if (!found) { out += text.front(); text.remove_prefix(1); }
  }
  return out;
}

}  // namespace

std::vector<PrintedPage> read_bbox(std::string_view xml) {
  std::vector<PrintedPage> pages;
  while (!xml.empty()) {
    auto line = xml.substr(0, xml.find('\n'));
    xml.remove_prefix(std::min(line.size() + 1, xml.size()));
    line = base::trim(line);
    if (line.starts_with("<page ")) {
      auto& page = pages.emplace_back();
      page.width = side(line, "width", 595);
      page.height = side(line, "height", 842);
    } else if (line.starts_with("<word ") && !pages.empty()) {
      const auto open = line.find('>'), close = line.rfind("</word>");
      if (open == line.npos || close == line.npos || close <= open) continue;
      const auto tag = line.substr(0, open);
      PageWord word{{number(tag, "xMin"), number(tag, "yMin"), number(tag, "xMax"), number(tag, "yMax")},
                    base::fold_spaces(base::nfc(unescape(line.substr(open + 1, close - open - 1)))), false};
      const auto& page = pages.back();
      const auto& box = word.box;
      // A comparison with what is no number is false.
      const bool sound = box.left >= 0 && box.top >= 0 && box.right > box.left && box.bottom > box.top && box.right <= page.width + 5 && box.bottom <= page.height + 5;
      const bool upright = box.height() < 4 * box.width() || word.text.size() <= 2;
      if (sound && upright && !word.text.empty()) pages.back().words.push_back(std::move(word));
    }
  }
  return pages;
}

}  // namespace dondoc::compiler::pdf
