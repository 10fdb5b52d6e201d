// The rules of presentation as data: page, sizes, spaces of each family.
//
// State: NĐ 30/2020/NĐ-CP, Annex I. Party: HD 05-HD/VPTW of 27/5/2026. Where
// the rule leaves a range (13-14 pt, 15-20 mm) one value is chosen here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "writer/official_document.h"

namespace dondoc::writer {

/// Twentieths of a point, in which Word measures: 567 are 10 mm.
using Twips = int;

struct Page {
  Twips width, height, top, right, bottom, left, header;
  Twips text_width() const { return width - left - right; }
};

/// A paragraph style. `line` is in twips where it is exact, else in 240ths of a
/// single line.
struct Style {
  std::string_view id;
  std::string_view name;  // shown by Word
  int half_points;
  bool bold = false, italic = false, underline = false;
  Align align = Align::left;
  Twips before = 0, after = 0;
  int line = 240;
  bool line_is_exact = false;
  Twips first_line = 0;
  bool keep_next = false;
  int outline = -1;  // of headings: 0, 1, 2
};

struct Presentation {
  Page page;
  Twips head_left, head_right;            // the two columns of the head
  Twips signature_left, signature_right;  // and of the foot
  double national_title_rule;             // points: the rule under it
  std::vector<Style> styles;

  /// The size of a style, in points.
  double points_of(std::string_view id) const;
};

const Presentation& presentation_of(Family family);

/// Counts headings and gives their labels: I. 1. a) in State form, I- 1- a) in
/// Party form; letters are those of the Vietnamese alphabet (a b c d đ e g …).
class Outline {
 public:
  explicit Outline(Family family) : family_(family) {}
  /// The label of the next heading of that level; lower levels begin anew.
  std::string next(int level);
  /// Where the text stands now, for references: "II.1.a"; empty before the first.
  std::string path() const;

 private:
  Family family_;
  int counts_[3] = {0, 0, 0};
};

std::string roman(int number);

/// "Số: 06/BC-SNNMT", "Số 06-BC/BCĐ", or with room for the number.
std::string number_line(Family family, const Number& number);

/// "ngày 05 tháng 01 năm 2027": days under 10 and the months 1 and 2 have a
/// leading zero (NĐ 30, Annex I, part I, section II.4).
std::string long_date(base::Date day);
/// "05/01/2027", "18/7/2026": the same rule.
std::string short_date(base::Date day);
/// "Sơn Thủy, ngày 05 tháng 01 năm 2027".
std::string place_and_date(std::string_view place, base::Date day, DateBlank blank);

/// How long a line of bold text is in Times New Roman, in points.
double text_width(std::string_view text, double points);

/// The indent on both sides with which bold text that is too long for a column
/// breaks into lines of about one length, as offices set names and titles; 0
/// for what fits on one line.
Twips balancing_indent(std::string_view text, double points, Twips column);

/// What a person typed at the end of an item of a list is replaced by `mark`.
std::string ended_with(std::string_view item, std::string_view mark);

}  // namespace dondoc::writer
