// A PDF file written by hand, for the tests: no fonts of its own, ASCII alone.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace dondoc::compiler::pdf {

struct PrintedLine { double x, y; std::string text; };  // from the lower left corner

/// `more`: added to the trailer, such as "/Encrypt …". `covered`: the pages (counted from 0)
/// that show a grey picture, behind their lines.
inline std::string test_pdf(const std::vector<std::vector<PrintedLine>>& pages, const std::string& more = {}, const std::set<std::size_t>& covered = {}) {
  std::vector<std::string> objects(4);
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto& lines = pages[i];
    std::string content = covered.contains(i) ? "q 500 0 0 800 40 20 cm /P Do Q BT /F 12 Tf " : "BT /F 12 Tf ";
    for (const auto& line : lines) content += "1 0 0 1 " + std::to_string(line.x) + " " + std::to_string(line.y) + " Tm (" + line.text + ") Tj ";
    content += "ET";
    const auto number = std::to_string(objects.size() + 1);
    kids += number + " 0 R ";
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> /XObject << /P 4 0 R >> >> /Contents " +
                      std::to_string(objects.size() + 2) + " 0 R >>");
    objects.push_back("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream");
  }
  objects[0] = "<< /Type /Catalog /Pages 2 0 R >>";
  objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
  objects[2] = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>";
  objects[3] = "<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\nabcd\nendstream";
  std::string file = "%PDF-1.4\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    auto offset = std::to_string(file.size());
    offset.insert(0, 10 - offset.size(), '0');
    table += offset + " 00000 n \n";
    file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const auto start = std::to_string(file.size()), size = std::to_string(objects.size() + 1);
  file += "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + size + " /Root 1 0 R " + more + " >>\nstartxref\n" + start + "\n%%EOF\n";
  return file;
}

}  // namespace dondoc::compiler::pdf
