#include "draft/lint/body_names.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace dondoc::draft::lint {

namespace {

struct KindWord { std::string_view word; unsigned kind; };
// At the head of a name.
constexpr KindWord heads[] = {
    {"so", department}, {"ban", board}, {"bo", board}, {"bo phan", own_part}, {"to", own_part}, {"phong", own_part}, {"khoa", own_part}, {"nha truong", own_part}, {"ban giam hieu", own_part}, {"cong an", branch}, {"bo chi huy", branch}, {"ban chi huy", branch}, {"van phong", branch},
    {"thanh tra", branch}, {"cuc", branch}, {"chi cuc", branch}, {"kho bac", branch}, {"thue", branch}, {"toa an", branch},
    {"vien kiem sat", branch}, {"ngan hang", branch}, {"bao hiem xa hoi", branch}, {"bo doi bien phong", branch}, {"ban quan ly", branch},
    {"trung tam", centre}, {"benh vien", hospital}, {"tram y te", health_station}, {"hai quan", branch}, {"kiem lam", branch}, {"mat tran", mass_organisation}, {"uy ban mat tran", mass_organisation}, {"hoi", mass_organisation}, {"hiep hoi", enterprise},
    {"doan", mass_organisation}, {"tinh doan", mass_organisation}, {"thanh doan", mass_organisation}, {"lien doan", mass_organisation},
    {"lien hiep", mass_organisation}, {"uy ban nhan dan", government}, {"dang uy", party}, {"uy ban kiem tra", board}, {"chi bo", party_cell}, {"dang bo", party_cell}, {"tinh uy", party}, {"thanh uy", party}, {"huyen uy", party},
    {"bao", press}, {"dai", press}, {"cong thong tin", press}, {"cong ty", enterprise}, {"tong cong ty", enterprise}, {"buu dien", enterprise}, {"vien thong", enterprise}, {"dien luc", enterprise}, {"viettel", enterprise}, {"vnpt", enterprise}, {"mobifone", enterprise}, {"tap doan", enterprise},
    {"doanh nghiep", enterprise}, {"truong", school}, {"dai hoc", school}, {"dong chi", person}, {"d/c", person}, {"ong", person}, {"ba", person},
    {"lanh dao", person}, {"chu tich", person}, {"pho", person}, {"giam doc", person}, {"truong ban", person}, {"chanh", person}, {"thanh vien", person},
    {"bi thu", person}, {"chuyen vien", person}, {"can bo", person}, {"giao vien", person}, {"hieu truong", person}, {"dai dien", person}, {"thu truong", person},
    {"truong doan", person}, {"truong phong", person}, {"truong thon", person}, {"truong cac", person}, {"nguoi", person}, {"uy vien", person},
};
// Anywhere in a group's name.
constexpr KindWord members[] = {
    {"so", department}, {"ban", board}, {"nganh", branch | board | centre}, {"doan the", mass_organisation}, {"cac hoi", mass_organisation}, {", hoi", mass_organisation},
    {"chinh tri-xa hoi", mass_organisation}, {"to chuc thanh vien", mass_organisation}, {"uy ban nhan dan", government}, {"dia phuong", government},
    {"xa", government}, {"huyen", government}, {"dang uy", party}, {"chi bo", party_cell}, {"dang bo", party_cell}, {"to chuc dang", party | party_cell}, {"to chuc co so dang", party | party_cell}, {"truc thuoc dang uy", party_cell}, {"cap uy", party | party_cell}, {"huyen uy", party}, {"bao chi", press}, {"bao", press}, {"dai", press},
    {"truyen thong", press}, {"doanh nghiep", enterprise}, {"truong", school}, {"co so giao duc", school}, {"co quan", anyone}, {"don vi", anyone},
    {"to chuc", anyone}, {"luc luong", anyone}, {"bo phan", own_part},
    {"phong", own_part}, {"trung tam", centre}, {"benh vien", hospital}, {"tram y te", health_station}, {"co so y te", hospital | health_station}, {"co so kham", hospital | health_station},
};

bool starts_with_word(std::string_view key, std::string_view word) {
  return key.starts_with(word) && (key.size() == word.size() || key[word.size()] == ' ' || key[word.size()] == ',' || key[word.size()] == ':');
}

std::string_view without_all(std::string_view key) {
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view word : {"cac", "nhung", "tat ca", "toan the", "de nghi", "giao", "moi"})
      if (starts_with_word(key, word) && key.size() > word.size() + 1) key.remove_prefix(word.size() + 1), more = true;
  }
  return key;
}

bool is_place(std::string_view rest) {
  static constexpr std::array<std::string_view, 15> words{"tinh", "thanh pho", "tp", "viet nam", "xa", "phuong", "huyen", "cap", "trung uong", "cua", "(", "-", "nha truong", "hoc duong", "so"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return rest.starts_with(word); });
}

// "Báo và phát thanh, truyền hình", "Báo và Phát thanh Truyền hình": one name, punctuated two ways.
std::string without_marks(std::string_view key) {
  std::string out;
  for (const char c : key)
    if (c == ',' || c == '-' || c == ' ') out += out.empty() || out.back() == ' ' ? "" : " ";
    else out += c;
  for (auto at = out.find(" va "); at != out.npos; at = out.find(" va ")) out.erase(at, 3);
  return out;
}

// Whose parts they are is none of them: "các phòng, trung tâm thuộc UBND xã".
std::string_view without_owner(std::string_view name) {
  for (const std::string_view word : {" truc thuoc", " thuoc"})
    if (const auto at = name.find(word); at != name.npos && at > 0) name = name.substr(0, at);
  return name;
}

// "các tổ chức chính trị - xã hội" are the mass organisations, "tổ chức" alone is anyone.
bool speaks_of(std::string_view name, std::string_view word) {
  if (word != "to chuc") return has_word(name, word);
  for (auto at = name.find(word); at != name.npos; at = name.find(word, at + 1)) {
    const auto rest = name.substr(at + word.size());
    if (!rest.starts_with(" chinh tri") && !rest.starts_with(" doan the") && !rest.starts_with(" thanh vien") && !rest.starts_with(" hoi")) return true;
  }
  return false;
}

bool is_name_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

bool has_word(std::string_view key, std::string_view word) {
  for (auto at = key.find(word); at != key.npos; at = key.find(word, at + 1))
    if ((at == 0 || !is_name_letter(key[at - 1])) && (at + word.size() == key.size() || !is_name_letter(key[at + word.size()]))) return true;
  return false;
}

std::string written_out(const Law& law, std::string_view name) {
  static const auto full = [](const Law& from) {
    std::unordered_map<std::string, std::string> out;
    for (const auto& it : from.abbreviations) out.emplace(it.short_form, it.full);
    return out;
  }(law);
  // Short forms that hold a comma, or that mean this in a body's name alone.
  struct Phrase { std::string_view printed, full; };
  static constexpr Phrase phrases[] = {{"VH, TT", "VHTT"}, {"VH,TT", "VHTT"}, {"Cty ", "Công ty "}, {"ty CP ", "ty Cổ phần "}, {"NH ", "Ngân hàng "}, {"CN ", "chi nhánh "}};
  std::string joined = base::fold_spaces(name);
  for (const auto& [printed, whole] : phrases)
    if (const auto at = joined.find(printed); at != joined.npos && (at == 0 || joined[at - 1] == ' ')) joined.replace(at, printed.size(), whole);
  std::string out, word;
  const auto flush = [&] {
    if (word.empty()) return;
    const auto found = full.find(word);
    out += found == full.end() ? word : found->second;
    word.clear();
  };
  for (std::size_t i = 0; i < joined.size();) {
    const auto [code, size] = base::decode(joined, i);
    if (base::is_letter(code) || base::is_digit(code) || code == '&' || (code == '-' && !word.empty())) word.append(joined, i, size);
    else flush(), out.append(joined, i, size);
    i += size;
  }
  flush();
  return out;
}

std::string body_key(const Law& law, std::string_view name) { return base::fold(written_out(law, name)); }

unsigned kinds_of(std::string_view key) {
  const auto name = without_all(key);
  const bool plural = name.size() != key.size();
  unsigned kinds = 0;
  std::size_t longest = 0;
  for (const auto& [word, kind] : heads)
    if (starts_with_word(name, word) && word.size() > longest) kinds = kind, longest = word.size();
  if (kinds == person) return kinds;
  // A group is known by "các", or by a list of common nouns: "sở, ban, ngành".
  const bool list = has_word(name, "nganh") || has_word(name, "doan the") || starts_with_word(name, "co quan") || starts_with_word(name, "don vi") ||
                    starts_with_word(name, "dia phuong") || starts_with_word(name, "cac") || name.find("cac ") != name.npos || name.find("xa, phuong") != name.npos || name.find("xa/phuong") != name.npos;
  if (plural || list) kinds |= several;
  // "UBND các huyện: Ngọc Hồi, …" names places, not further kinds.
  unsigned found = 0;
  if ((plural || list) && !(kinds & government))
    for (const auto& [word, kind] : members)
      if (speaks_of(without_owner(name), word)) found |= kind;
  // "Các phòng chức năng Sở" are no departments.
  return kinds | (kinds & own_part ? found & ~unsigned{department | government | party} : found);
}

bool same_body(std::string_view a, std::string_view b) {
  a = without_all(a);
  b = without_all(b);
  if (a == b) return !a.empty();
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < 6 || !b.starts_with(a) || b[a.size()] != ' ') return false;
  return is_place(b.substr(a.size() + 1));
}

bool line_names(std::string_view line_key, std::string_view body) {
  const auto printed = without_all(body);
  if (has_word(line_key, printed)) return true;
  // Marks may stand otherwise, its first word stands there.
  if (line_key.find(printed.substr(0, printed.find_first_of(" ,-"))) == line_key.npos) return false;
  const std::string line = without_marks(line_key);
  std::string name = without_marks(printed);
  // Each province has one: "Báo và PTTH CT" is its own.
  if (const auto at = name.find("phat thanh truyen hinh"); starts_with_word(name, "bao") && at != name.npos) name.resize(at + std::string_view("phat thanh truyen hinh").size());
  if (has_word(line, name)) return true;
  // With its place left off, or its first word said once for a list: "Sở: Nội vụ, Y tế".
  std::string_view bare = name;
  for (const std::string_view place : {" tinh", " thanh pho", " viet nam tinh", " viet nam", " xa"})
    if (bare.ends_with(place)) bare.remove_suffix(place.size());
  if (bare.size() >= 6 && has_word(line, bare)) return true;
  return starts_with_word(bare, "so") && has_word(line, "so") && bare.size() > 6 && has_word(line, bare.substr(3));
}

namespace {

constexpr unsigned of_others = government | party | press | mass_organisation | enterprise | school;

bool group_holds(std::string_view part, unsigned kinds, std::string_view body, unsigned held) {
  if ((kinds & several) && (kinds & held & ~unsigned{several | anyone | person})) return true;
  if (!(kinds & anyone)) return false;
  // "Các cơ quan tham mưu, giúp việc Tỉnh ủy" are its boards and its office.
  if (part.find("tham muu") != part.npos && !(held & (board | branch | department | anyone | own_part | centre))) return false;
  // "Các phòng, đơn vị thuộc Sở" are those of the house; "các cơ quan, đơn vị" any, but no enterprises and schools.
  if (without_owner(part).size() == part.size()) return !(held & (enterprise | school));
  const bool of_department = part.find("thuoc so") != part.npos;
  return !(held & (of_others | (of_department ? unsigned{department} : 0u))) && !has_word(body, "cong an") && !has_word(body, "quan su");
}

}  // namespace

RecipientLines::RecipientLines(std::vector<std::string> keys) : keys_(std::move(keys)) {
  for (const std::string_view line : keys_)
    for (std::size_t from = 0; from <= line.size();) {
      const auto to = std::min(line.find(';', from), line.size());
      const auto part = base::trim(line.substr(from, to - from));
      const auto kinds = kinds_of(part);
      // "UBND tỉnh" is none of the communes'.
      kinds_ |= kinds & several ? kinds : kinds & ~unsigned{government};
      if (kinds & (several | anyone)) groups_.push_back({std::string(part), kinds});
      from = to + 1;
    }
}

bool RecipientLines::hold(std::string_view body) const {
  const auto held = kinds_of(body);
  if ((held & several) && (kinds_ & held & ~unsigned{several | anyone | person})) return true;
  return std::any_of(keys_.begin(), keys_.end(), [&](const std::string& line) { return line_names(line, body); }) ||
         std::any_of(groups_.begin(), groups_.end(), [&](const Part& part) { return group_holds(part.key, part.kinds, body, held); });
}

namespace {

// "Các Sở: Y tế, Văn hóa, Thể thao và Du lịch" with the first word to each; nothing where this is no such list, or a
// short form in it does not tell which department it is.
std::vector<std::string> departments_of(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == text.npos) return {};
  const auto head = base::fold(base::trim(text.substr(0, colon)));
  if (head != "cac so" && head != "so") return {};
  std::vector<std::string> out;
  auto rest = text.substr(colon + 1);
  if (const auto bracket = rest.rfind('('); bracket != rest.npos) rest = rest.substr(0, bracket);
  for (std::size_t from = 0; from <= rest.size();) {
    const auto to = std::min(rest.find_first_of(",;", from), rest.size());
    const auto part = base::trim(rest.substr(from, to - from));
    from = to + 1;
    if (part.empty()) continue;
    const auto key = base::fold(part);
    if (starts_with_word(key, "the thao") && !out.empty() && base::fold(out.back()).ends_with("van hoa")) {
      out.back() += ", " + std::string(part);
      continue;
    }
    if (base::upper(part) == part) return {};
    out.push_back((kinds_of(key) & ~unsigned{person}) ? std::string(part) : "Sở " + std::string(part));
  }
  return out;
}

}  // namespace

std::vector<std::string> names_in(std::string_view line) {
  std::vector<std::string> out;
  std::string part;
  int depth = 0;
  const auto flush = [&] {
    auto name = std::string(base::trim(part));
    if (!name.empty()) out.push_back(std::move(name));
    part.clear();
  };
  const std::string text = base::fold_spaces(line);
  if (auto departments = departments_of(text); !departments.empty()) return departments;
  const auto abbreviated = text.find("VH, TT");
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '(') ++depth;
    if (c == ')') --depth;
    // "UBND các huyện: A, B" is one group; "sở, ban, ngành" stay whole as well.
    const bool comma = c == ',' && depth <= 0 && !(abbreviated != text.npos && i == abbreviated + 2);
    if (c == ';' || (comma && i + 2 < text.size() && base::is_upper(base::decode(text, i + 2).value) && text.find(':') == text.npos)) flush();
    else part += c;
  }
  flush();
  return out;
}

std::vector<std::string> unit_keys(const Given& given) {
  std::vector<std::string> out;
  out.reserve(given.draft.units.size());
  for (const auto& unit : given.draft.units) out.push_back(body_key(given.law, unit.name));
  return out;
}

}  // namespace dondoc::draft::lint
