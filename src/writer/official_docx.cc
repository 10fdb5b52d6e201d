#include "writer/official_docx.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "base/zip.h"
#include "writer/docx_parts.h"
#include "writer/docx_text.h"
#include "writer/presentation.h"

namespace dondoc::writer {

namespace {

bool begins_with(std::string_view text, std::string_view folded) { return base::starts_with_folded(text, folded); }

class Writing {
 public:
  explicit Writing(const OfficialDocument& document) : document_(document), look_(presentation_of(document.family)) {}

  std::string run() {
    out_ = fmt::format("{}<w:document xmlns:w=\"{}\" xmlns:r=\"{}\"><w:body>", xml_declaration, word_namespace, relationship_namespace);
    head();
    title();
    addressees();
    bases();
    body(document_.body, look_.page.text_width(), true);
    foot();
    for (const auto& annex : document_.annexes) write_annex(annex);
    out_ += section(document_.annexes.empty() ? false : document_.annexes.back().landscape);
    out_ += "</w:body></w:document>";
    return std::move(out_);
  }

 private:
  bool is_state() const { return document_.family == Family::state; }
  bool is_letter() const { return document_.kind.empty(); }

  void head() {
    std::string left, right, number, place;
    if (!document_.superior.empty()) balanced(left, "Superior", base::upper(document_.superior), look_.head_left);
    const auto issuer = base::upper(document_.issuer);
    balanced(left, "Issuer", issuer, look_.head_left);
    if (is_state()) {
      append_rule(left, rule_under(issuer, "Issuer", look_.head_left), look_.head_left);
      append_paragraph(right, "NationalTitle", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      append_paragraph(right, "Motto", "Độc lập - Tự do - Hạnh phúc");
    } else {
      append_paragraph(left, "Issuer", "*");
      append_paragraph(right, "NationalTitle", "ĐẢNG CỘNG SẢN VIỆT NAM");
    }
    append_rule(right, look_.national_title_rule, look_.head_right);
    append_paragraph(number, "NumberLine", number_line(document_.family, document_.number));
    if (is_letter()) append_paragraph(number, "LetterAbstract", (is_state() ? "V/v " : "về việc ") + document_.title);
    if (document_.beside && is_state()) append_paragraph(place, "PlaceDate", "");
    else append_paragraph(place, "PlaceDate", place_and_date(document_.place, document_.dated_on, document_.blank));
    append_columns(out_, look_.head_left, look_.head_right, {{left, right}, {number, place}});
  }

  void balanced(std::string& out, std::string_view style, std::string_view text, Twips column) const {
    append_paragraph(out, style, text, {.indent = balancing_indent(text, look_.points_of(style), column)});
  }

  // NĐ 30: the rule under the issuer and the abstract is a third to a half as
  // long as the text's line.
  double rule_under(std::string_view text, std::string_view style, Twips column) const {
    const double points = look_.points_of(style);
    return 0.4 * std::min(text_width(text, points), (column - 2 * balancing_indent(text, points, column)) / 20.0);
  }

  void title() {
    if (is_letter()) return;
    append_paragraph(out_, "KindTitle", base::upper(document_.kind));
    balanced(out_, "Abstract", document_.title, look_.page.text_width());
    if (is_state()) append_rule(out_, rule_under(document_.title, "Abstract", look_.page.text_width()), look_.page.text_width());
    else append_paragraph(out_, "Abstract", "-----");
    append_paragraph(out_, "Gap", "");
  }

  // One addressee stands on the line of the words, several each on their own.
  void addressees() {
    const auto& all = document_.addressees;
    if (all.empty()) return;
    if (all.size() == 1) {
      append_paragraph(out_, "Addressee", "Kính gửi: " + ended_with(all.front(), "."));
      return;
    }
    append_paragraph(out_, "Addressee", "Kính gửi:");
    for (std::size_t i = 0; i < all.size(); ++i) append_paragraph(out_, "AddresseeItem", "- " + ended_with(all[i], i + 1 < all.size() ? ";" : "."));
  }

  void bases() {
    const auto& all = document_.legal_bases;
    for (std::size_t i = 0; i < all.size(); ++i)
      append_paragraph(out_, "Basis", (is_state() ? "" : "- ") + ended_with(all[i], i + 1 < all.size() ? ";" : "."));
  }

  // The last paragraph keeps to the foot, and the one before it to that, so that
  // a signature never stands on a page alone, nor under the closing line only;
  // it ends the text as the family ends it.
  void body(const std::vector<Block>& blocks, Twips width, bool ends_the_text) {
    Outline outline(document_.family);
    for (const auto& block : blocks) {
      const bool last = ends_the_text && &block == &blocks.back();
      const bool keeps = ends_the_text && &blocks.back() - &block <= 1;
      if (const auto* heading = std::get_if<Heading>(&block)) {
        const auto text = heading->level == 1 ? base::upper(heading->text) : heading->text;
        append_paragraph(out_, fmt::format("Heading{}", std::clamp(heading->level, 1, 3)), (heading->label.empty() ? outline.next(heading->level) : heading->label) + " " + text);
      } else if (const auto* titled = std::get_if<Title>(&block)) {
        append_paragraph(out_, "Abstract", titled->text);
      } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        statement("BodyText", paragraph->opening, paragraph->text, paragraph->reports, last, keeps);
      } else if (const auto* bullet = std::get_if<Bullet>(&block)) {
        statement("Bullet", "", (bullet->level > 1 ? "+ " : "- ") + bullet->text, bullet->reports, last, keeps);
      } else if (const auto* table = std::get_if<Table>(&block)) {
        append_table(out_, *table, width);
        append_paragraph(out_, "Gap", "", {.keep_next = keeps});  // two tables in a row would be one
      }
    }
  }

  void statement(std::string_view style, std::string_view opening, const std::string& text, const std::vector<base::Id>& reports, bool last, bool keeps) {
    out_ += fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>{}</w:pPr>", style, keeps ? "<w:keepNext/>" : "");
    bookmarks_.open(out_, reports);
    if (!opening.empty()) append_run(out_, std::string(opening) + " ", true);
    append_run(out_, last ? ended(text) : text);
    bookmarks_.close(out_);
    out_ += "</w:p>";
  }

  // "./." in State form (the decree's templates), a full stop in Party form.
  std::string ended(std::string_view text) const {
    text = base::trim(text);
    if (text.ends_with("./.")) text.remove_suffix(3);
    else if (text.ends_with('.') && !text.ends_with("...")) text.remove_suffix(1);
    return std::string(text) + (is_state() ? "./." : ".");
  }

  void foot() {
    const auto recipients = recipients_list();
    const auto right = signed_by(document_.signature);
    if (document_.beside) {
      append_columns(out_, look_.signature_left, look_.signature_right, {{signed_by(*document_.beside), right}});
      out_ += recipients;
    } else {
      append_columns(out_, look_.signature_left, look_.signature_right, {{recipients, right}});
    }
    // Word wants a paragraph after the last table, and would make a high one.
    if (document_.annexes.empty() && !document_.beside) append_paragraph(out_, "Rule", "");
  }

  std::string recipients_list() const {
    std::string out;
    append_paragraph(out, "RecipientsHead", "Nơi nhận:");
    const bool filed = std::any_of(document_.recipients.begin(), document_.recipients.end(), [](const auto& r) { return begins_with(r, "luu"); });
    const auto separator = is_state() ? ";" : ",";
    for (std::size_t i = 0; i < document_.recipients.size(); ++i)
      append_paragraph(out, "Recipient", "- " + ended_with(document_.recipients[i], filed && i + 1 == document_.recipients.size() ? "." : separator));
    if (!filed) append_paragraph(out, "Recipient", "- " + ended_with(filing(), "."));
    return out;
  }

  static std::string signed_by(const Signature& signature) {
    std::string out;
    if (!signature.authority.empty()) append_lines(out, "Authority", signature.authority);
    if (!signature.position.empty()) append_lines(out, "Position", signature.position);
    append_paragraph(out, "SignerName", signature.name);
    return out;
  }

  std::string filing() const {
    if (is_state()) return "Lưu: " + (document_.filed_at.empty() ? "VT" : document_.filed_at);
    return "Lưu " + (document_.filed_at.empty() ? "Văn phòng" : document_.filed_at);
  }

  // Each annex is a section: the properties of a section stand in its last
  // paragraph, so those of what came before are written here.
  void write_annex(const Annex& annex) {
    const auto index = static_cast<std::size_t>(&annex - document_.annexes.data());
    const bool before = index > 0 && document_.annexes[index - 1].landscape;
    out_ += "<w:p><w:pPr><w:pStyle w:val=\"Rule\"/>" + section(before) + "</w:pPr></w:p>";
    if (has_head(annex)) annex_head(annex, index);
    const auto& page = look_.page;
    body(annex.body, annex.landscape ? page.height - page.left - page.right : page.text_width(), false);
  }

  static bool has_head(const Annex& annex) { return !annex.title.empty() || annex.number; }

  void annex_head(const Annex& annex, std::size_t index) {
    const auto headed = std::count_if(document_.annexes.begin(), document_.annexes.end(), has_head);
    const auto given = annex.number.value_or("");
    const auto number = !given.empty() ? " " + given : headed > 1 ? " " + roman(static_cast<int>(index) + 1) : "";
    append_paragraph(out_, "AnnexNumber", (is_state() ? "Phụ lục" : "PHỤ LỤC") + number);
    if (!annex.title.empty()) append_paragraph(out_, "AnnexTitle", is_state() ? base::upper(annex.title) : annex.title);
    append_paragraph(out_, "AnnexReference", reference());
  }

  // Number and date are left to be written by hand: NĐ 30 leaves them blank in
  // electronic documents, which carry them in the digital signature.
  std::string reference() const {
    const auto kind = is_letter() ? std::string("Công văn") : document_.kind;
    const auto number = document_.number.ordinal ? number_line(document_.family, document_.number) : std::string();
    if (number.empty() || document_.blank != DateBlank::none) return fmt::format("(Kèm theo {} của {})", kind, document_.issuer);
    const auto symbol = number.substr(number.find(' ') + 1);
    return is_state() ? fmt::format("(Kèm theo {} số {} {} của {})", kind, symbol, long_date(document_.dated_on), document_.issuer)
                      : fmt::format("(Kèm theo {} số {}, ngày {} của {})", kind, symbol, short_date(document_.dated_on), document_.issuer);
  }

  // titlePg without a header for the first page: no number on page 1.
  std::string section(bool landscape) const {
    const auto& page = look_.page;
    return fmt::format(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"{}\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"{}\" w:h=\"{}\"{}/>"
        "<w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"{}\" w:footer=\"{}\" w:gutter=\"0\"/>"
        "<w:pgNumType w:start=\"1\"/><w:cols w:space=\"720\"/><w:titlePg/></w:sectPr>",
        header_relationship, landscape ? page.height : page.width, landscape ? page.width : page.height, landscape ? " w:orient=\"landscape\"" : "",
        page.top, page.right, page.bottom, page.left, page.header, page.header);
  }

  const OfficialDocument& document_;
  const Presentation& look_;
  Bookmarks bookmarks_;
  std::string out_;
};

}  // namespace

std::string document_xml(const OfficialDocument& document) { return Writing(document).run(); }

std::string write_docx(const OfficialDocument& document) {
  base::ZipWriter zip;
  const bool with_footnotes = !document.footnotes.empty();
  zip.add("[Content_Types].xml", content_types_xml(with_footnotes));
  zip.add("_rels/.rels", package_relationships_xml());
  zip.add("word/document.xml", document_xml(document));
  zip.add("word/_rels/document.xml.rels", document_relationships_xml(with_footnotes));
  if (with_footnotes) zip.add("word/footnotes.xml", footnotes_xml(document.footnotes));
  zip.add("word/styles.xml", styles_xml(presentation_of(document.family)));
  zip.add("word/settings.xml", settings_xml());
  zip.add("word/header1.xml", header_xml());
  zip.add("docProps/core.xml", properties_xml(document.kind.empty() ? document.title : document.kind + " " + document.title));
  return zip.finish();
}

}  // namespace dondoc::writer
