#include "compiler/grammar/frame.h"

#include <algorithm>
#include <array>

#include "compiler/grammar/label.h"

namespace dondoc::compiler {
namespace {

using std::string_view;

bool begins_with_any(string_view key, std::initializer_list<string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](string_view word) { return word_at(key, 0, word); });
}

// The words that open a legal basis or the paragraph that issues the plan.
bool opens_preamble(string_view key) {
  return begins_with_any(key, {"can cu", "thuc hien", "trien khai", "theo", "tren co so", "xet", "de thuc hien", "de trien khai", "de kip thoi", "nham",
                               "do", "thoi gian qua", "sau khi", "tiep tuc", "thuc hien nhiem vu", "quyet dinh"});
}

// The office that issues a decision stands in capitals under its title.
bool names_issuer_of_decision(const BlockKeys& keys, std::size_t i) {
  const string_view key = keys.key(i);
  return keys.capitals(i) && (begins_with_body(key) || begins_with_any(key, {"chu tich", "giam doc", "bo truong", "truong ban", "hieu truong", "thu truong", "ban thuong vu"}));
}

class FrameReader {
 public:
  FrameReader(const BlockKeys& keys, const Rules& rules) : keys_(keys), rules_(rules) { frame_.zones.assign(keys.size(), Zone::body); }

  Frame read() {
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const BlockKind kind = keys_.block(i).kind;
      if (kind == BlockKind::furniture || kind == BlockKind::header || kind == BlockKind::footer) set(i, Zone::furniture);
      if (kind == BlockKind::footnote || opens_with_raised_number(i)) set(i, Zone::footnote);
    }
    read_head();
    read_foot();
    return std::move(frame_);
  }

 private:
  void set(std::size_t i, Zone zone) {
    if (frame_.zones[i] != Zone::furniture && frame_.zones[i] != Zone::footnote) frame_.zones[i] = zone;
  }
  // "¹ Gồm: Phòng A, Phòng B": a note under the rule at a page's foot, in files that keep no notes apart.
  bool opens_with_raised_number(std::size_t i) const {
    if (keys_.block(i).kind == BlockKind::table || keys_.text(i).empty()) return false;
    const char32_t first = base::decode(keys_.text(i), 0).value;
    return first == 0xB9 || first == 0xB2 || first == 0xB3 || first == 0x2070 || (first >= 0x2074 && first <= 0x2079);
  }

  bool is_text(std::size_t i) const { return keys_.block(i).kind != BlockKind::table && frame_.zones[i] != Zone::furniture && frame_.zones[i] != Zone::footnote; }
  std::size_t next_text(std::size_t i) const {
    do ++i; while (i < keys_.size() && !is_text(i));
    return i;
  }

  // A type's word in capitals, alone or with the title after it.
  bool is_type(std::size_t i, std::size_t& end) const {
    if (!is_text(i) || keys_.block(i).kind == BlockKind::item) return false;
    const TypeName* type = type_at(keys_.key(i));
    if (!type) return false;
    end = string_view(type->key).size();
    string_view rest = keys_.key(i).substr(end);
    if (rest == " den" || rest.starts_with(" den so") || rest.starts_with(" den ngay")) return false;  // "CÔNG VĂN ĐẾN": a stamp
    const string_view word = keys_.slice(keys_.range(i, 0, end));
    if (!BlockKeys::capitals_in(word)) {
      // Capitals may be a matter of the style: then the word stands alone and is set off.
      const Block& block = keys_.block(i);
      return rest.empty() && block.table < 0 && (block.bold || block.align == Block::Align::center || block.kind == BlockKind::heading);
    }
    if (rest.find_first_not_of(" :*") == string_view::npos) { end = keys_.key(i).size(); return true; }
    // The same block goes on with the title, not with a sentence about a plan.
    return rest.front() == ' ' || rest.front() == '\n';
  }

  // "QUYẾT ĐỊNH:" between the bases and Điều 1 repeats the type.
  bool repeats_type(std::size_t i) const { return keys_.key(i).find(':') != string_view::npos; }

  // A few words without an end between a title without one and what follows it.
  bool ends_title(std::size_t i, std::size_t before) const {
    const auto open = [&](std::size_t b) { return keys_.key(b).size() < 110 && std::string_view(".;:,)/").find(keys_.key(b).back()) == string_view::npos; };
    const std::size_t next = next_text(i);
    return open(before) && open(i) && !opens_preamble(keys_.key(i)) && !begins_with_body(keys_.key(i)) && keys_.block(i).table < 0 && next < keys_.size() &&
           (opens_preamble(keys_.key(next)) || keys_.key(next).size() > 160);
  }

  // "thực hiện Kế hoạch số 83-KH/TU của … về …": it begins like a basis, yet in small letters,
  // or goes unclosed before the first basis.
  bool is_long_title(std::size_t i) const {
    const string_view text = keys_.text(i);
    const char32_t first = base::decode(text, 0).value;
    if (base::is_letter(first) && !base::is_upper(first)) return true;
    const std::size_t next = next_text(i);
    return string_view(".;:,").find(text.back()) == string_view::npos && next < keys_.size() && opens_preamble(keys_.key(next));
  }

  std::uint32_t read_title(TitleBlocks& head) {
    auto at = static_cast<std::size_t>(head.type_block);
    const string_view own = keys_.key(at).substr(head.type_end);
    if (own.find_first_not_of(" :\n*") != string_view::npos) head.title.push_back(static_cast<std::uint32_t>(at));
    const bool decision = word_at(keys_.key(at), 0, "quyet dinh") || word_at(keys_.key(at), 0, "nghi quyet");
    std::size_t i = next_text(at);
    for (; i < keys_.size() && head.title.size() < 5; i = next_text(i)) {
      const string_view key = keys_.key(i);
      const bool capitals = keys_.capitals(i);
      if (keys_.block(i).kind == BlockKind::item || key.starts_with("(") || key.starts_with("kinh gui") || read_label(keys_.text(i), rules_)) break;
      if (decision && !head.title.empty() && names_issuer_of_decision(keys_, i)) break;
      if (!head.title.empty()) {
        // A title goes on in the same manner: capitals after capitals, or in
        // mid-sentence. Otherwise it is one paragraph.
        const std::size_t before = head.title.back();
        const bool opens_low = !key.empty() && !base::is_upper(base::decode(keys_.text(i), 0).value) && base::is_letter(base::decode(keys_.text(i), 0).value);
        const bool bold_on = keys_.block(i).bold && keys_.block(before).bold && !opens_preamble(key) && key.size() < 200;
        const bool same_side = capitals && keys_.capitals(before);
        if (!same_side && !opens_low && !bold_on && !ends_title(i, before) && !(keys_.block(i).align == Block::Align::center && !opens_preamble(key))) break;
      } else if (opens_preamble(key) && !capitals && key.size() > 160 && !is_long_title(i)) {
        break;  // a type without a title
      }
      head.title.push_back(static_cast<std::uint32_t>(i));
    }
    return static_cast<std::uint32_t>(std::min(i, keys_.size()));
  }

  void read_head() {
    if (rules_.on(Rule::document_kind)) {
      for (std::size_t i = 0; i < keys_.size() && i < 200; ++i) {
        std::size_t end = 0;
        if (word_at(keys_.key(i), 0, "noi nhan")) break;
        if (!is_type(i, end) || repeats_type(i)) continue;
        frame_.head.type_block = static_cast<std::int32_t>(i);
        frame_.head.type_end = end;
        break;
      }
    }
    if (frame_.head.type_block >= 0) {
      frame_.body = read_title(frame_.head);
    } else {
      // No type: the head ends where a basis or the outline begins.
      std::size_t i = 0;
      while (i < keys_.size() && i < 40 && !(is_text(i) && ((opens_preamble(keys_.key(i)) && keys_.block(i).table < 0) || read_label(keys_.text(i), rules_)))) ++i;
      frame_.body = i < 40 ? static_cast<std::uint32_t>(i) : 0;
    }
    for (std::size_t i = 0; i < frame_.body; ++i) set(i, Zone::header);
  }

  bool is_name_or_office(std::size_t i) const {
    return keys_.key(i).size() < 90 && keys_.block(i).kind != BlockKind::item && (keys_.capitals(i) || begins_with_authority(keys_.key(i)));
  }

  // The cell in which a block stands: [first, last) of its paragraphs.
  std::pair<std::size_t, std::size_t> cell_of(std::size_t i) const {
    const Block& table = keys_.block(static_cast<std::size_t>(keys_.block(i).table));
    for (const Row& row : table.rows)
      for (const Cell& cell : row.cells)
        if (i >= cell.first_block && i < cell.last_block) return {cell.first_block, cell.last_block};
    return {i, i + 1};
  }
  // A row for each line of the list: the cells below "Nơi nhận:" go on with it.
  void mark_below(std::size_t foot) {
    const auto& rows = keys_.block(static_cast<std::size_t>(keys_.block(foot).table)).rows;
    const Cell* head = nullptr;
    for (const Row& row : rows)
      for (const Cell& cell : row.cells) {
        if (foot >= cell.first_block && foot < cell.last_block) head = &cell;
        else if (head && cell.column == head->column)
          for (auto i = cell.first_block; i < cell.last_block; ++i) set(i, Zone::recipients);
      }
  }
  std::size_t table_end(std::size_t i) const {
    const std::int32_t table = keys_.block(i).table;
    while (i < keys_.size() && keys_.block(i).table == table) ++i;
    return i;
  }

  void read_foot() {
    std::size_t foot = keys_.size();
    for (std::size_t i = frame_.body; i < keys_.size(); ++i)
      if (is_text(i) && word_at(keys_.key(i), 0, "noi nhan") && rules_.on(Rule::recipients_list)) { foot = i; break; }
    if (foot == keys_.size()) {
      frame_.foot = static_cast<std::uint32_t>(read_unlisted_foot());
      return;
    }
    frame_.recipients = static_cast<std::int32_t>(foot);
    std::size_t after = foot;
    if (keys_.block(foot).table >= 0) {
      const auto [first, last] = cell_of(foot);
      const auto table = static_cast<std::size_t>(keys_.block(foot).table);
      after = table_end(foot);
      for (std::size_t i = table; i < after; ++i) set(i, i >= first && i < last ? Zone::recipients : Zone::signature);
      mark_below(foot);
      // The signature may share the cell, below the list.
      bool filed = false;
      for (std::size_t i = first; i < last; ++i) {
        filed = filed || word_at(keys_.key(i), 0, "luu");
        if (filed && is_name_or_office(i) && i + 1 < keys_.size()) { for (; i < last; ++i) set(i, Zone::signature); }
      }
      frame_.foot = static_cast<std::uint32_t>(table);
      // The office and the name may have fallen out of the table, below it.
      if (after < keys_.size() && is_text(after) && goes_on_below(table, after)) after = read_signature(after);
    } else {
      frame_.foot = static_cast<std::uint32_t>(foot);
      // Signatures above the list of recipients.
      std::size_t above = foot;
      while (above > frame_.body && foot - above < 6 && is_text(above - 1) && keys_.key(above - 1).size() < 60 && !read_label(keys_.text(above - 1), rules_) &&
             keys_.block(above - 1).kind == BlockKind::paragraph && (keys_.capitals(above - 1) || above == foot) && keys_.text(above - 1).back() != '.' && keys_.text(above - 1).back() != '/')
        --above;
      if (above < foot && (begins_with_authority(keys_.key(above)) || (above + 1 == foot && is_name_or_office(above)))) {
        for (std::size_t i = above; i < foot; ++i) set(i, Zone::signature);
        frame_.foot = static_cast<std::uint32_t>(above);
      }
      after = read_listed_foot(foot);
    }
    read_after(after);
  }

  // Of a foot that is a table: its signature ends on an authority, so the office and the name are still to come.
  bool goes_on_below(std::size_t table, std::size_t after) const {
    std::size_t last = after;
    while (last > table && (frame_.zones[last - 1] != Zone::signature || keys_.text(last - 1).empty())) --last;
    if (last == table || !keys_.capitals(last - 1) || !begins_with_authority(keys_.key(last - 1))) return false;
    const bool office = begins_with_any(keys_.key(after), {"pho", "chu tich", "giam doc", "truong", "bi thu", "thu truong", "chanh"});
    return keys_.key(after).size() < 90 && (office || keys_.capitals(after)) && !read_label(keys_.text(after), rules_);
  }

  bool lists_follow(std::size_t i) const {
    for (int n = 0; n < 3; ++n) {
      i = next_text(i);
      if (i < keys_.size() && keys_.block(i).kind == BlockKind::item) return true;
    }
    return false;
  }

  // "Nơi nhận:" and its lines, then the signature, one below the other.
  std::size_t read_listed_foot(std::size_t foot) {
    set(foot, Zone::recipients);
    std::size_t i = next_text(foot);
    bool filed = false;  // past "Lưu …", the list's last line
    bool listed = false;
    for (; i < keys_.size(); i = next_text(i)) {
      const string_view key = keys_.key(i);
      const bool item = keys_.block(i).kind == BlockKind::item;
      listed = listed || item;
      // A column that ran into the list's head: the list is still to come.
      if (!listed && is_name_or_office(i) && lists_follow(i)) { set(i, Zone::signature); continue; }
      const bool goes_on = !item && (key.ends_with(';') || (i > 0 && keys_.key(i - 1).ends_with(',')));  // "VPUB: CVP, các PCVP," / "P.KGVX, P.KT;"
      if (!item && !goes_on && (is_name_or_office(i) || (filed && !key.ends_with(':')))) break;
      if (key.size() > 300) break;
      filed = filed || word_at(key, 0, "luu");
      set(i, Zone::recipients);
    }
    return read_signature(i);
  }

  // Authority, office, name; ends after the name.
  std::size_t read_signature(std::size_t i) {
    std::size_t lines = 0;
    for (; i < keys_.size() && lines < 10; i = next_text(i), ++lines) {
      const string_view key = keys_.key(i);
      if (keys_.block(i).kind == BlockKind::item || key.size() > 90 || read_label(keys_.text(i), rules_) || keys_.block(i).table >= 0) break;
      std::size_t end = 0;
      if (is_type(i, end)) break;
      set(i, Zone::signature);
      const std::size_t next = next_text(i);
      // An electronic seal: the office's name, then the time of signing.
      const bool seal = (begins_with_body(key) && next < keys_.size() && base::is_digit(static_cast<unsigned char>(keys_.key(next)[0]))) || base::is_digit(static_cast<unsigned char>(key[0]));
      if (!is_name_or_office(i) && !seal && !word_at(key, 0, "kiem") && key.find('(') == string_view::npos && lines > 0) return next;
    }
    return i;
  }

  // A document without "Nơi nhận": its foot is an authority's line and what
  // follows, after the last section.
  std::size_t read_unlisted_foot() {
    for (std::size_t i = frame_.body; i < keys_.size(); ++i) {
      if (!is_text(i) || !begins_with_authority(keys_.key(i)) || !keys_.capitals(i)) continue;
      const std::size_t end = keys_.block(i).table >= 0 ? table_end(i) : read_signature(i);
      for (std::size_t k = i; k < end; ++k) set(k, Zone::signature);
      read_after(end);
      return i;
    }
    read_after(frame_.body);
    return keys_.size();
  }

  // What follows the signature: a plan attached to a decision, annexes, forms,
  // notes; what is none of these is the portal's, not the document's.
  void read_after(std::size_t begin) {
    const bool signed_before = begin > frame_.body;
    Zone zone = signed_before ? Zone::furniture : Zone::body;
    std::size_t annex_title = keys_.size();  // what stands behind "Phụ lục 2" may be "KẾ HOẠCH …", and no plan of its own
    for (std::size_t i = begin; i < keys_.size(); ++i) {
      if (signed_before && is_text(i) && rules_.on(Rule::document_portal) && is_portals_word(keys_.key(i))) {
        for (; i < keys_.size(); ++i) set_any(i, Zone::furniture);
        return;
      }
      if (!is_text(i)) { if (keys_.block(i).kind == BlockKind::table) set(i, zone); continue; }
      const string_view key = keys_.key(i);
      const auto label = keys_.block(i).table < 0 ? read_label(keys_.text(i), rules_) : std::nullopt;
      std::size_t end = 0;
      const bool in_table = keys_.block(i).table >= 0;
      if (label && label->kind == LabelKind::annex) {
        zone = Zone::annex;
        if (label->rest >= keys_.text(i).size()) annex_title = next_text(i);
      } else if (signed_before && !in_table && i != annex_title && is_type(i, end) && !repeats_type(i) && zone != Zone::form && !word_at(key, 0, "bao cao")) {
        TitleBlocks title;
        title.type_block = static_cast<std::int32_t>(i);
        title.type_end = end;
        const std::size_t body = read_title(title);
        frame_.attached.push_back(static_cast<std::uint32_t>(i));
        for (; i < body; ++i) set(i, Zone::header);
        --i;
        zone = Zone::body;
        continue;
      } else if (signed_before && is_form(i)) {
        zone = Zone::form;
      } else if (zone == Zone::furniture && !in_table && (word_at(key, 0, "(kem theo") || word_at(key, 0, "(ban hanh kem theo"))) {
        // An annex that has a title but not the word.
        for (std::size_t k = i; k-- > begin && keys_.capitals(k);) set_any(k, Zone::annex);
        zone = Zone::annex;
      } else if (zone == Zone::furniture && is_note(i)) {
        frame_.zones[i] = Zone::footnote;
        continue;
      }
      set(i, zone);
    }
  }
  void set_any(std::size_t i, Zone zone) { frame_.zones[i] = zone; }

  bool is_form(std::size_t i) const {
    const string_view key = keys_.key(i);
    return begins_with_any(key, {"mau so", "bieu mau", "mau bieu", "bieu so", "phieu"}) ||
           (key.find("cong hoa xa h") != string_view::npos && frame_.head.type_block >= 0);
  }

  // What a portal prints below a document that it shows.
  static bool is_portals_word(string_view key) {
    static constexpr std::array words = {"thu vien phap luat", "thuvienphapluat", "luat viet nam", "luatvietnam", "vui long dang nhap", "thua quy khach",
                                         "kinh gui: quy thanh vien", "cong ty co phan", "chiu trach nhiem noi dung", "ban quyen thuoc"};
    return std::any_of(words.begin(), words.end(), [&](string_view word) { return key.find(word) < 40; });
  }

  // "1 Các đơn vị: …", "[1] …" below the signature.
  bool is_note(std::size_t i) const {
    const string_view key = keys_.key(i);
    std::size_t n = 0;
    while (n < key.size() && key[n] >= '0' && key[n] <= '9') ++n;
    return (n > 0 && n < 3 && n < key.size() && key[n] == ' ') || (key.size() > 3 && key[0] == '[' && key[1] >= '0' && key[1] <= '9');
  }

  const BlockKeys& keys_;
  const Rules& rules_;
  Frame frame_;
};

}  // namespace

const TypeName* type_at(string_view key, std::size_t at) {
  static constexpr TypeName types[] = {
      {"ke hoach hanh dong", "Kế hoạch hành động"}, {"chuong trinh hanh dong", "Chương trình hành động"}, {"nghi quyet lien tich", "Nghị quyết liên tịch"},
      {"thong tu lien tich", "Thông tư liên tịch"}, {"ke hoach lien tich", "Kế hoạch liên tịch"}, {"ke hoach", "Kế hoạch"}, {"quyet dinh", "Quyết định"},
      {"chuong trinh", "Chương trình"}, {"de an", "Đề án"}, {"phuong an", "Phương án"}, {"huong dan", "Hướng dẫn"}, {"thong bao", "Thông báo"},
      {"chi thi", "Chỉ thị"}, {"nghi quyet", "Nghị quyết"}, {"nghi dinh", "Nghị định"}, {"thong tu", "Thông tư"}, {"thong tri", "Thông tri"},
      {"ket luan", "Kết luận"}, {"quy dinh", "Quy định"}, {"quy che", "Quy chế"}, {"cong van", "Công văn"}, {"cong dien", "Công điện"},
      {"bao cao", "Báo cáo"}, {"to trinh", "Tờ trình"}, {"phap lenh", "Pháp lệnh"}, {"luat", "Luật"}, {"lenh", "Lệnh"}, {"van ban", "Văn bản"},
      {"giay moi", "Giấy mời"}, {"bien ban", "Biên bản"}, {"du an", "Dự án"}, {"chien luoc", "Chiến lược"}};
  for (const TypeName& type : types)
    if (word_at(key, at, type.key)) return &type;
  return nullptr;
}

bool begins_with_body(string_view key) {
  if (begins_with_any(key, {"ban hanh", "so luong", "so lieu", "bo sung", "bo tri", "hoi nghi", "doan ket", "to chuc", "bao cao", "bao dam", "vien chuc"})) return false;
  return begins_with_any(key, {"uy ban", "ubnd", "ubmttq", "so", "ban", "truong", "phong", "hoi", "hoi dong", "hdnd", "chi cuc", "cong an", "bo", "tinh uy", "thanh uy",
                               "dang uy", "huyen uy", "quan uy", "thi uy", "trung tam", "cuc", "tong cuc", "van phong", "tieu ban", "mat tran", "doan", "lien doan",
                               "vien", "tram", "nha", "thu vien", "hat", "doi", "khoi", "xi nghiep", "hop tac xa", "lien minh", "dai hoc", "hoc vien", "cong ty", "tap doan", "bao", "dai", "chinh phu", "thanh tra", "kho bac", "ngan hang", "benh vien",
                               "chi bo", "dang bo", "vu", "toa an", "to", "quan khu", "lien hiep", "tinh doan", "thanh doan", "huyen doan", "doan dai bieu", "bch", "bcd"});
}

bool begins_with_authority(string_view key) {
  return begins_with_any(key, {"tm.", "t/m", "kt.", "k/t", "tl.", "t/l", "tuq.", "t/uq", "q.", "thua lenh", "thay mat"}) || key.starts_with("tm.") || key.starts_with("kt.") ||
         key.starts_with("tl.") || key.starts_with("tuq.") || key.starts_with("t/m") || key.starts_with("k/t") || key.starts_with("t/l");
}

Frame read_frame(const BlockKeys& keys, const Rules& rules) { return FrameReader(keys, rules).read(); }

}  // namespace dondoc::compiler
