#include "domain/committee.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "domain/rights.h"

namespace dondoc::domain {
namespace {

/// Of two that begin alike the longer one stands first. "Trưởng", "Chánh": what
/// follows names the body by itself ("Trưởng Ban Tuyên giáo", "Chánh Văn phòng").
constexpr std::array<std::string_view, 33> kOffices = {
    "Phó Chủ tịch Thường trực", "Phó Chủ tịch", "Chủ tịch", "Phó Bí thư Thường trực", "Phó Bí thư", "Bí thư", "Phó Giám đốc", "Giám đốc",
    "Phó Chỉ huy trưởng", "Chỉ huy trưởng", "Phó Tổng Biên tập", "Tổng Biên tập", "Phó Hiệu trưởng", "Hiệu trưởng", "Phó Viện trưởng", "Viện trưởng",
    "Phó Cục trưởng", "Cục trưởng", "Phó Chi cục trưởng", "Chi cục trưởng", "Phó Tư lệnh", "Tư lệnh", "Phó Chánh", "Chánh", "Phó Trưởng", "Trưởng",
    "Đại diện Lãnh đạo", "Lãnh đạo", "Đại diện", "Thường trực", "Chuyên viên", "Tổng Giám đốc", "Phó Tổng Giám đốc"};

struct RoleWord { std::string_view words; SeatRole role; };
/// As the last part of a line, without marks and case.
constexpr std::array<RoleWord, 9> kRoles = {{{"co quan thuong truc", SeatRole::standing_body},
                                             {"pho truong ban thuong truc", SeatRole::standing_deputy},
                                             {"pho truong tieu ban thuong truc", SeatRole::standing_deputy},
                                             {"to pho thuong truc", SeatRole::standing_deputy},
                                             {"to pho", SeatRole::deputy},
                                             {"to truong", SeatRole::head},
                                             {"to vien", SeatRole::member},
                                             {"uy vien", SeatRole::member},
                                             {"thanh vien", SeatRole::member}}};

std::optional<SeatRole> role_of(std::string_view words) {
  const auto folded = base::fold(words);
  if (folded == "co quan thuong truc") return SeatRole::standing_body;
  if (folded.starts_with("thu ky") || folded.ends_with("thu ky")) return SeatRole::secretary;
  for (const auto& one : kRoles)
    if (folded == one.words || (one.role == SeatRole::member && folded.starts_with(one.words) && folded.find("ban") == std::string::npos)) return one.role;
  for (const std::string_view place : {"ban", "tieu ban", "to"}) {
    if (folded == "truong " + std::string(place) || folded == "truong ban chi dao") return SeatRole::head;
    if (folded == "pho truong " + std::string(place) || folded == "pho truong ban chi dao") return SeatRole::deputy;
  }
  return std::nullopt;
}

/// Bytes of "1.", "a)", "-", "+" and blanks at the beginning.
std::string_view without_label(std::string_view line) {
  line = base::trim(line);
  for (const std::string_view bullet : {"–", "—", "•"})
    if (line.starts_with(bullet)) line = base::trim(line.substr(bullet.size()));
  while (!line.empty() && (line.front() == '-' || line.front() == '+' || line.front() == '*')) line = base::trim(line.substr(1));
  std::size_t digits = 0;
  while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
  if (digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')')) return base::trim(line.substr(digits + 1));
  return line;
}

/// At the last dash between blanks, or tab: what stands before and behind it.
std::optional<std::pair<std::string, std::string>> at_dash(std::string_view line) {
  std::size_t best = std::string_view::npos, length = 0;
  for (const std::string_view dash : {" - ", " – ", " — ", "\t", ": "})
    if (const auto at = line.rfind(dash); at != std::string_view::npos && (best == std::string_view::npos || at > best)) best = at, length = dash.size();
  if (best == std::string_view::npos) return std::nullopt;
  return std::pair{std::string(base::trim(line.substr(0, best))), std::string(base::trim(line.substr(best + length)))};
}

std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from <= text.size();) {
    const auto to = std::min(text.find_first_of(",;", from), text.size());
    if (const auto part = base::trim(text.substr(from, to - from)); !part.empty()) out.emplace_back(part);
    from = to + 1;
  }
  return out;
}

/// The words behind "Đồng chí", "Ông", "Bà".
std::optional<std::string> person_in(const std::string& part) {
  const auto lower = base::lower(part);
  for (const std::string_view title : {"các đồng chí ", "đồng chí ", "đ/c ", "ông ", "bà "})
    if (lower.starts_with(title)) return std::string(base::trim(std::string_view(part).substr(title.size())));
  return std::nullopt;
}

/// "Giám đốc" and "Sở Tài chính".
std::optional<std::pair<std::string, std::string>> office_in(std::string_view part) {
  const auto lower = base::lower(part);
  std::string_view best;
  for (const auto office : kOffices) {
    const auto small = base::lower(office);
    if (lower.starts_with(small) && (lower.size() == small.size() || lower[small.size()] == ' ') && office.size() > best.size()) best = office;
  }
  if (best.empty()) return std::nullopt;
  return std::pair{std::string(part.substr(0, best.size())), std::string(base::trim(part.substr(best.size())))};
}

SeatLine read_line(std::string_view line) {
  SeatLine out;
  out.text = std::string(line);
  std::string rest(line);
  while (!rest.empty() && (rest.back() == ';' || rest.back() == '.')) rest.pop_back();
  if (const auto cut = at_dash(rest)) {
    if (const auto role = role_of(cut->second)) out.role = *role, rest = cut->first;
    else if (const auto first = role_of(cut->first)) out.role = *first, rest = cut->second;  // "Trưởng ban: Đồng chí …"
  }
  auto parts = parts_of(rest);
  if (!parts.empty() && parts.size() > 1)
    if (const auto role = role_of(parts.back())) out.role = *role, parts.pop_back();
  if (!parts.empty())
    if (auto person = person_in(parts.front())) {
      // "Đồng chí Giám đốc Sở Tài chính" names the office and nobody.
      if (office_in(*person)) parts.front() = *person;
      else out.person = *person, parts.erase(parts.begin());
    }
  // Of several offices that a person holds, the last is the one that the list goes by.
  for (const auto& part : parts)
    if (const auto office = office_in(part)) std::tie(out.office, out.body) = *office;
  if (out.office.empty() && !parts.empty()) out.body = parts.back();
  return out;
}

}  // namespace

bool may_stand_under(CommitteeKind kind, CommitteeKind above) {
  if (kind == CommitteeKind::committee) return false;
  return above == CommitteeKind::committee || (kind == CommitteeKind::team && above == CommitteeKind::sub_committee);
}

std::string kind_words(CommitteeKind kind) {
  switch (kind) {
    case CommitteeKind::committee: return "Ban Chỉ đạo";
    case CommitteeKind::sub_committee: return "Tiểu ban";
    case CommitteeKind::team: break;
  }
  return "Tổ giúp việc";
}

std::string role_words(SeatRole role, CommitteeKind kind) {
  const bool team = kind == CommitteeKind::team;
  const std::string ban = kind == CommitteeKind::sub_committee ? "Tiểu ban" : "ban";
  switch (role) {
    case SeatRole::head: return team ? "Tổ trưởng" : "Trưởng " + ban;
    case SeatRole::standing_deputy: return team ? "Tổ phó Thường trực" : "Phó Trưởng " + ban + " Thường trực";
    case SeatRole::deputy: return team ? "Tổ phó" : "Phó Trưởng " + ban;
    case SeatRole::member: return team ? "Tổ viên" : "Ủy viên";
    case SeatRole::secretary: return "Thư ký";
    case SeatRole::standing_body: break;
  }
  return "Cơ quan thường trực";
}

std::vector<SeatLine> read_seats(std::string_view text) {
  std::vector<SeatLine> out;
  for (std::size_t from = 0; from <= text.size();) {
    const auto to = std::min(text.find('\n', from), text.size());
    const auto line = without_label(text.substr(from, to - from));
    from = to + 1;
    if (line.ends_with(':') || std::ranges::none_of(line, [](unsigned char c) { return c >= 'A'; })) continue;
    out.push_back(read_line(line));
  }
  return out;
}

std::string seat_words(std::string_view office, std::string_view body) {
  return std::string(office) + (office.empty() || body.empty() ? "" : " ") + std::string(body);
}

std::vector<std::string> member_words(CommitteeKind kind) {
  const auto name = kind_words(kind);
  std::vector<std::string> out;
  for (const char* words : {"thành viên ", "các thành viên ", "các đồng chí thành viên ", "các ủy viên ", "các cơ quan thành viên ", "các cơ quan, đơn vị thành viên ",
                            "các sở, ngành thành viên "})
    out.push_back(words + name);
  return out;
}

Can can_committee(const Actor& actor) { return actor.administrator || actor.staff ? Can{"edit"} : Can{}; }

}  // namespace dondoc::domain
