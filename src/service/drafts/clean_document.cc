#include "service/drafts/clean_document.h"

#include <algorithm>
#include <filesystem>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "base/json.h"
#include "base/text.h"
#include "draft/sentences.h"
#include "service/drafts/carried.h"
#include "service/drafts/copy_notes.h"
#include "service/drafts/draft_in.h"
#include "service/drafts/drafts.h"
#include "service/drafts/learning.h"
#include "service/official.h"
#include "store/draft_store.h"
#include "writer/official_docx.h"

namespace dondoc::service {
namespace {

constexpr const char* docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

using draft::At;
using draft::BlockKind;
using Span = std::pair<std::uint32_t, std::uint32_t>;  // [first, second) in code points

Span span_of(const At& at) { return at.size() == 2 ? Span{at[0], at[1]} : Span{0, 0}; }
bool is_empty(Span span) { return span.first >= span.second; }
Span around(Span a, Span b) { return is_empty(a) ? b : is_empty(b) ? a : Span{std::min(a.first, b.first), std::max(a.second, b.second)}; }
bool overlap(Span a, Span b) { return a.first < b.second && b.first < a.second; }

/// What a person put in the place of a passage.
struct Correction { Span at; std::string words; };

/// The levels that the presentation knows: parts, chapters, A. and I. are set in
/// capitals, 1. and Điều in bold, a) below them (NĐ 30/2020, Annex I, II.6).
int level_of(const std::string& label) {
  const auto key = base::fold(label);
  for (const auto* word : {"phan", "chuong", "phu luc"})
    if (key.starts_with(word)) return 1;
  if (key.starts_with("dieu") || key.find_first_of("0123456789") != std::string::npos) return 2;
  return base::is_upper(base::decode(label, 0).value) ? 1 : 3;
}

class CleanCopy {
 public:
  CleanCopy(const draft::Draft& draft, const draft::Draft* read)
      : draft_(draft), text_(draft.source.text.value()), places_(text_), layout_(draft.source.layout.value()) {
    for (const auto& section : draft.sections) index(section);
    for (const auto& reference : draft.references)
      if (reference.relation == draft::Relation::basis) bases_.push_back(span_of(reference.at));
    find_head();
    find_foot();
    find_corrections(read);
    collect_footnotes();
  }

  writer::OfficialDocument make() {
    head();
    body();
    for (const auto& note : loose_notes_) out_.body.push_back(writer::Paragraph{note});
    foot();
    return std::move(out_);
  }

 private:
  std::string source(std::uint32_t first, std::uint32_t second) const {
    const auto begin = places_.byte_at(first), end = places_.byte_at(second);
    return text_.substr(begin, end - begin);
  }

  // The source's words, with what a person corrected of them.
  std::string text(Span at) const {
    std::string out;
    auto from = at.first;
    for (auto one = std::ranges::lower_bound(corrections_, from, {}, [](const Correction& c) { return c.at.first; });
         one != corrections_.end() && one->at.second <= at.second; ++one) {
      if (one->at.first < from) continue;
      out += source(from, one->at.first) + one->words;
      from = one->at.second;
    }
    return out + source(from, at.second);
  }

  // The spellings that were taken, and what else was corrected and can be said in the passage's place.
  void find_corrections(const draft::Draft* read) {
    auto carry = carried(draft_, read);
    dropped_ = std::move(carry.dropped);
    for (auto& one : carry.words) corrections_.push_back({span_of(one.at), std::move(one.words)});
    if (draft_.spellings)
      for (const auto& slip : *draft_.spellings)
        if (const auto at = span_of(slip.at); !is_empty(at) && std::ranges::none_of(carry.words, [&](const Reworded& one) { return overlap(span_of(one.at), at); }))
          corrections_.push_back({at, slip.suggestion});
    sort_corrections();
  }

  void sort_corrections() { std::ranges::sort(corrections_, {}, [](const Correction& one) { return one.at; }); }

  void index(const draft::Section& section) {
    if (!section.at.empty()) sections_.emplace(section.at[0], &section);
    for (const auto& child : section.children) index(child);
  }

  // All up to the end of the abstract is the head, which is written anew; what
  // else of it stands below, as in a head that lost its table, is left out too.
  void find_head() {
    const auto& at = draft_.document.at;
    if (at.title || at.kind) head_end_ = span_of(at.title ? *at.title : *at.kind).second;
    for (const auto* field : {&at.number, &at.symbol, &at.place, &at.date})
      if (*field) head_fields_.push_back(span_of(**field));
  }

  bool is_head(Span here) const {
    if (here.first < head_end_) return true;
    std::uint32_t covered = 0;
    for (const auto& field : head_fields_)
      if (overlap(field, here)) covered += std::min(field.second, here.second) - std::max(field.first, here.first);
    return covered * 2 > here.second - here.first;
  }

  // Recipients and signature stand together, before the annexes.
  void find_foot() {
    Span foot{};
    for (const auto& recipient : draft_.recipients) foot_fields_.push_back(span_of(recipient.at));
    const auto& at = draft_.document.at;
    for (const auto* field : {&at.authority, &at.position, &at.name})
      if (*field) foot_fields_.push_back(span_of(**field));
    for (const auto& field : foot_fields_) foot = around(foot, field);
    if (is_empty(foot) || foot.first < head_end_) return;
    // The words "Nơi nhận:" stand before the first of them.
    for (const auto& block : layout_) {
      const auto here = span_of(block.at);
      if (here.second <= foot.first && here.second + 2 >= foot.first && base::starts_with_folded(text(here), "noi nhan")) foot.first = here.first;
    }
    foot_ = foot;
  }

  // "[2] Các cơ quan nêu tại …": the mark, and what later paragraphs of the same note add.
  // A note that the text does not refer to is a paragraph at the text's end: as a footnote nobody would see it.
  void collect_footnotes() {
    bool loose = false;
    for (const auto& block : layout_) {
      if (block.kind != BlockKind::footnote) continue;
      auto said = text(span_of(block.at));
      const auto close = said.starts_with('[') ? said.find("] ") : std::string::npos;
      if (close != std::string::npos || (note_marks_.empty() && loose_notes_.empty())) loose = close == std::string::npos || !is_referred_to(said.substr(0, close + 1));
      if (loose) {
        loose_notes_.push_back(std::move(said));
      } else if (close != std::string::npos) {
        note_marks_.push_back(said.substr(0, close + 1));
        out_.footnotes.push_back(said.substr(close + 2));
      } else {
        out_.footnotes.back() += "\n" + said;
      }
    }
  }

  bool is_referred_to(const std::string& mark) const {
    return std::ranges::any_of(layout_, [&](const draft::Layout& block) {
      const auto here = span_of(block.at);
      return block.kind != BlockKind::footnote && !is_left_out(block) && source(here.first, here.second).find(mark) != std::string::npos;
    });
  }

  // What is not of the text: the head and the foot, which are written anew, and what stands on each page. A passage
  // between recipients and signature that is none of them is text all the same.
  bool is_left_out(const draft::Layout& block) const {
    if (block.kind == BlockKind::furniture || block.kind == BlockKind::header || block.kind == BlockKind::footer) return true;
    const auto here = span_of(block.at);
    if (is_head(here)) return true;
    // "(Họ và tên)", "(Ký, đóng dấu)": where the signature goes, which has its room.
    constexpr std::uint32_t below = 120;
    if (!is_empty(foot_) && here.first >= foot_.first && here.first <= foot_.second + below && here.second - here.first <= below)
      for (const std::string_view room : {"(ho va ten", "(ho, ten", "(ky", "(da ky", "(chu ky"})
        if (base::starts_with_folded(source(here.first, here.second), room)) return true;
    constexpr std::uint32_t longest_note = 100;  // "(Ký, đóng dấu và ghi rõ họ tên)", "Bản điện tử:"
    return overlap(here, foot_) && (here.second - here.first <= longest_note || std::ranges::any_of(foot_fields_, [&](Span field) { return overlap(field, here); }));
  }

  std::string noted(std::string said) const {
    for (std::size_t i = 0; i < note_marks_.size(); ++i) {
      for (std::size_t at = 0; (at = said.find(note_marks_[i], at)) != std::string::npos;) {
        const auto from = at > 0 && said[at - 1] == ' ' ? at - 1 : at;  // a mark stands at its word
        const auto mark = writer::note_mark(i);
        said.replace(from, at - from + note_marks_[i].size(), mark);
        at = from + mark.size();
      }
    }
    return said;
  }

  void head() {
    const auto& document = draft_.document;
    out_.family = document.family == draft::Family::party ? writer::Family::party : writer::Family::state;
    out_.superior = document.issuer_parent.value_or("");
    std::vector<std::string> known;
    for (const auto& unit : draft_.units) known.push_back(unit.name);
    out_.issuer = name_with_place(document.issuer.value_or(""), known, document.place);
    out_.kind = document.kind.value_or("Kế hoạch");
    out_.title = document.title.value_or("");
    out_.place = document.place.value_or("");
    number();
    const auto& date = document.date;
    out_.blank = !date ? writer::DateBlank::all : date->size() == 4 ? writer::DateBlank::month : date->size() == 7 ? writer::DateBlank::day : writer::DateBlank::none;
    if (date)
      if (const auto day = base::Date::parse((*date + "-01-01").substr(0, 10))) out_.dated_on = *day;
  }

  void number() {
    const auto symbol = draft_.document.symbol.value_or("");
    if (const auto& number = draft_.document.number) {
      out_.number.ordinal = *number + (out_.family == writer::Family::party ? "-" : "/") + symbol;
      return;
    }
    const auto cut = symbol.find_first_of("-/");
    out_.number.kind_code = symbol.substr(0, cut);
    if (cut != std::string::npos) out_.number.issuer_code = symbol.substr(cut + 1);
  }

  // What stands between the head and the first section is bases, and then what
  // leads over to the text.
  void body() {
    auto* into = &out_.body;
    bool before_text = true;
    for (std::size_t i = 0; i < layout_.size(); ++i) {
      const auto& block = layout_[i];
      const auto here = span_of(block.at);
      const bool is_table = block.kind == BlockKind::table;
      if (block.kind == BlockKind::footnote || is_left_out(block) || std::ranges::find(dropped_, block.at) != dropped_.end()) continue;
      if (const auto* annex = annex_at(here)) {
        out_.annexes.push_back({annex->heading.value_or(""), {}, false, annex_number(annex->label)});
        into = &out_.annexes.back().body;
        annex_heading_ = annex->heading.value_or("");
        annex_head_open_ = true;
        before_text = false;
        continue;
      }
      if (into == &out_.body && !is_empty(foot_) && here.first >= foot_.second) {
        out_.annexes.push_back({});
        into = &out_.annexes.back().body;
        annex_heading_ = {};
        annex_head_open_ = false;
        before_text = false;
      }
      if (is_table) {
        into->push_back(table(block));
        if (!out_.annexes.empty() && block.rows.size() > 1 && columns_of(block) > 5) out_.annexes.back().landscape = true;
        while (i + 1 < layout_.size() && span_of(layout_[i + 1].at).first < here.second) ++i;
        continue;
      }
      const auto said = text(here);
      if (into != &out_.body && into->empty() && annex_head_open_ && is_annex_head(said)) continue;
      if (sections_.contains(here.first)) before_text = false;
      if (before_text && is_basis(here, said)) out_.legal_bases.push_back(noted(said));
      else paragraph(*into, block, here, said);
    }
  }

  // "PHỤ LỤC 01": other passages refer to it by this number.
  static std::string annex_number(const std::string& label) {
    constexpr std::string_view word = "phu luc";
    const base::PlainText plain(label);
    const auto at = plain.key.find(word);
    if (at == std::string::npos) return {};
    auto number = std::string(base::trim(std::string_view(label).substr(plain.byte[at + word.size()])));
    while (!number.empty() && (number.back() == '.' || number.back() == ':')) number.pop_back();
    return number;
  }

  const draft::Section* annex_at(Span here) const {
    const auto found = sections_.find(here.first);
    return found != sections_.end() && found->second->path.starts_with("PL") && found->second->path.find('.') == std::string::npos ? found->second : nullptr;
  }

  // Under "PHỤ LỤC" stand its title and the plan that it goes with: both are written anew.
  bool is_annex_head(const std::string& said) const {
    const auto key = base::fold(said);
    return key == base::fold(annex_heading_) || key.starts_with("(kem theo") || key.starts_with("(ban hanh kem theo");
  }

  bool is_basis(Span here, const std::string& said) const {
    if (said.ends_with(':')) return false;
    if (base::starts_with_folded(said, "can cu ")) return true;
    return (said.ends_with(';') || said.ends_with(',') || !out_.legal_bases.empty()) &&
           std::any_of(bases_.begin(), bases_.end(), [&](Span basis) { return overlap(basis, here); });
  }

  void paragraph(std::vector<writer::Block>& into, const draft::Layout& block, Span here, const std::string& said) const {
    const auto found = sections_.find(here.first);
    const auto* section = found == sections_.end() ? nullptr : found->second;
    if (section && section->heading && !section->label.empty()) headed(into, block, *section, here);
    else if (block.kind == BlockKind::item && !section) into.push_back(writer::Bullet{noted(said), block.level > 1 ? 2 : 1});
    else if (!section && is_title(said)) into.push_back(writer::Title{noted(said)});
    else into.push_back(writer::Paragraph{noted(said)});
  }

  // A heading on a line of its own is what the draft says that it is; one that runs into its text stands in bold before
  // it. Where the heading's words are not found, and it is not sure what a person put them in the place of, the line stays.
  void headed(std::vector<writer::Block>& into, const draft::Layout& block, const draft::Section& section, Span here) const {
    const auto printed = source(here.first, here.second);
    const base::PlainText plain(printed);
    const auto part = [&](std::size_t first, std::size_t second) { return text({here.first + static_cast<std::uint32_t>(first), here.first + static_cast<std::uint32_t>(second)}); };
    const auto label = find_words(plain.key, base::PlainText(section.label).key, 0);
    const auto from = label ? label->second : 0;
    auto at = find_words(plain.key, base::PlainText(*section.heading).key, from);
    if (at && plain.key.find_first_not_of(" .:;-)/", from) < at->first) at.reset();
    std::string words = *section.heading;
    if (!at) at = renamed(plain.key, from, block.bold || base::upper(printed) == printed);
    else if (base::fold_spaces(printed.substr(plain.byte[at->first], plain.byte[at->second] - plain.byte[at->first])) == words) words = part(at->first, at->second);
    if (!at) {
      into.push_back(writer::Paragraph{noted(text(here))});
      return;
    }
    const auto before = std::string(base::trim(part(0, at->first)));
    const auto rest = part(at->second, plain.key.size());
    if (rest.find_first_not_of(" .:;\n") == std::string::npos) into.push_back(writer::Heading{level_of(section.label), noted(words + std::string(base::trim(rest))), before});
    else {
      const auto stop = rest.find_first_not_of(".:;");  // a mark stands at its word
      into.push_back(writer::Paragraph{noted(std::string(base::trim(rest.substr(stop)))), {}, noted(before + (before.empty() ? "" : " ") + words + rest.substr(0, stop))});
    }
  }

  // What a renamed heading stands for, [first, second) of the line: all before a colon, or a line that is nothing else.
  static std::optional<std::pair<std::size_t, std::size_t>> renamed(const std::string& key, std::size_t from, bool set_apart) {
    const auto begin = key.find_first_not_of(" .:;-)/", from);
    const auto end = key.find_last_not_of(" .:;");
    if (begin == std::string::npos || end == std::string::npos || end < begin) return std::nullopt;
    if (const auto colon = key.find(':', begin); colon < end) return std::pair{begin, colon};
    if (!set_apart && key.find_last_not_of(' ') != end) return std::nullopt;  // a sentence
    return std::pair{begin, end + 1};
  }

  // Where `words` stand in `key`, both of base::PlainText, a run of spaces as one.
  static std::optional<std::pair<std::size_t, std::size_t>> find_words(const std::string& key, const std::string& words, std::size_t from) {
    const auto space = [](const std::string& in, std::size_t& at) {
      const auto begin = at;
      while (at < in.size() && in[at] == ' ') ++at;
      return at > begin;
    };
    if (words.empty()) return std::nullopt;
    for (auto first = key.find(words[0], from); first != std::string::npos; first = key.find(words[0], first + 1)) {
      std::size_t at = first, of = 0;
      while (of < words.size() && at < key.size()) {
        if (space(words, of)) {
          if (!space(key, at)) break;
        } else if (words[of] == key[at]) {
          ++of, ++at;
        } else {
          break;
        }
      }
      if (of == words.size()) return std::pair{first, at};
    }
    return std::nullopt;
  }

  // "QUYẾT ĐỊNH:", "KẾ HOẠCH" and its title below a decision: capitals alone.
  static bool is_title(const std::string& said) {
    return said == base::upper(said) && said != base::lower(said) && !base::is_digit(base::decode(said, 0).value);
  }

  static std::size_t columns_of(const draft::Layout& block) {
    std::size_t columns = 0;
    for (const auto& row : block.rows)
      for (const auto& cell : row.cells) columns = std::max(columns, static_cast<std::size_t>(cell.column + std::max(1, cell.column_span)));
    return columns;
  }

  // A column is as wide as what stands in it asks for, within reason.
  writer::Table table(const draft::Layout& block) const {
    writer::Table table;
    const auto columns = columns_of(block);
    std::vector<std::size_t> longest(columns, 1);
    for (const auto& row : block.rows) {
      writer::TableRow out;
      for (const auto& cell : row.cells) {
        out.cells.push_back({noted(text(span_of(cell.at))), {}, std::max(1, cell.column_span), std::max(1, cell.row_span)});
        if (cell.column_span > 1) continue;
        auto& length = longest[static_cast<std::size_t>(cell.column)];
        length = std::max<std::size_t>(length, span_of(cell.at).second - span_of(cell.at).first);
      }
      table.rows.push_back(std::move(out));
    }
    if (table.rows.size() > 1) table.rows.front().heading = true;
    for (const auto length : longest)
      table.columns.push_back({"", static_cast<int>(std::clamp(std::sqrt(static_cast<double>(length)) * 10, 20.0, 120.0)), length <= 4 ? writer::Align::center : writer::Align::left});
    return table;
  }

  // The lines as printed; "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", which a person typed, is two.
  std::string lines_of(const std::optional<std::string>& value, const std::optional<At>& at) const {
    auto out = value.value_or("");
    if (at && !at->empty()) {
      const auto printed = source((*at)[0], (*at)[1]);
      if (base::fold_spaces(printed) == base::fold_spaces(out) && printed.find('\n') != std::string::npos) {
        out.clear();
        for (std::size_t from = 0; from <= printed.size();) {
          const auto to = std::min(printed.find('\n', from), printed.size());
          const auto line = base::trim(std::string_view(printed).substr(from, to - from));
          if (!line.empty()) (out += out.empty() ? "" : "\n") += line;
          from = to + 1;
        }
        return out;
      }
    }
    for (const std::string_view mark : {" KT.", " K/T", " TL.", " T/L", " TUQ."})
      if (const auto found = out.find(mark); found != std::string::npos) out[found] = '\n';
    return out;
  }

  void foot() {
    for (const auto& recipient : draft_.recipients) {
      const bool filed = recipient.purpose == "to-file" || base::starts_with_folded(recipient.name, "luu");
      // Two lines that a text layer ran together: "Các Vụ: TH, KGVX. - Lưu: VT".
      if (const auto second = recipient.name.find("- Lưu:"); second != std::string::npos && second > 2) {
        auto first = std::string(base::trim(std::string_view(recipient.name).substr(0, second)));
        while (first.ends_with('.') || first.ends_with(';')) first.pop_back();
        out_.recipients.push_back(first + draft::purpose_words(recipient.purpose.value_or("")));
        out_.recipients.push_back(recipient.name.substr(second + 2));
      } else if (filed && !base::starts_with_folded(recipient.name, "luu")) out_.filed_at = recipient.name;
      else out_.recipients.push_back(recipient.name + (filed ? "" : draft::purpose_words(recipient.purpose.value_or(""))));
    }
    if (const auto& signature = draft_.document.signature)
      out_.signature = {lines_of(signature->authority, draft_.document.at.authority), lines_of(signature->position, draft_.document.at.position), signature->name.value_or("")};
  }

  const draft::Draft& draft_;
  const std::string& text_;
  base::CodePointMap places_;
  const std::vector<draft::Layout>& layout_;
  std::map<std::uint32_t, const draft::Section*> sections_;  // by where they begin
  std::vector<Span> bases_;
  std::uint32_t head_end_ = 0;
  std::vector<Span> head_fields_;
  Span foot_{};
  std::vector<Span> foot_fields_;
  std::vector<draft::At> dropped_;
  std::vector<Correction> corrections_;  // in the text's order
  std::vector<std::string> note_marks_, loose_notes_;  // as printed; the first by index
  std::string annex_heading_;
  bool annex_head_open_ = false;  // what stands below "PHỤ LỤC" may still be its head
  writer::OfficialDocument out_;
};

}  // namespace

std::string clean_document(const draft::Draft& draft, const draft::Draft* read) {
  return writer::write_docx(CleanCopy(draft, read).make());
}

MadeFile clean_copy(const std::string& file_name, const draft::Draft& draft, const draft::Draft* read) {
  return {std::filesystem::path(file_name).stem().string() + " - đúng thể thức.docx", docx_type, clean_document(draft, read)};
}

std::optional<draft::Draft> first_reading(store::Transaction& tx, const base::Id& id) {
  const auto row = store::find_draft(tx, id);
  if (!row) return std::nullopt;
  return as_read(tx, *row, store::load_draft_content(tx, id, false));
}

MadeFile get_draft_document(Context& context, base::Id id) {
  auto tx = context.read();
  const auto draft = draft_in(context, tx, id);
  const auto read = first_reading(tx, id);
  return clean_copy(draft.file_name, base::from_json<draft::Draft>(draft.content.text), read ? &*read : nullptr);
}

CopyNotes get_draft_copy_notes(Context& context, base::Id id) {
  auto tx = context.read();
  const auto draft = base::from_json<draft::Draft>(draft_in(context, tx, id).content.text);
  const auto read = first_reading(tx, id);
  return {carried(draft, read ? &*read : nullptr).left};
}

}  // namespace dondoc::service
