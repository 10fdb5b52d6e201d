#include "compiler/docx/inline_reader.h"

#include <algorithm>
#include <initializer_list>

#include "base/text.h"
#include "compiler/docx/numerals.h"
#include "compiler/docx/symbols.h"
#include "compiler/text/legacy.h"

namespace dondoc::compiler::docx {

namespace {

bool one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Wrappers whose content is the paragraph's own.
bool is_wrapper(std::string_view name) {
  return one_of(name, {"hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "bdo", "dir", "ins", "moveTo", "fldSimple",
                       "ruby", "rubyBase", "oMath", "oMathPara", "subDoc"});
}

/// Elements that hold no words of the document.
bool is_silent(std::string_view name) {
  return name.ends_with("Pr") || name.ends_with("RangeStart") || name.ends_with("RangeEnd") ||
         one_of(name, {"bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "sdtEndPr", "rt", "del", "moveFrom",
                       "lastRenderedPageBreak", "footnoteRef", "endnoteRef", "annotationRef", "separator",
                       "continuationSeparator", "delText", "delInstrText", "contentPart"});
}

bool is_page_field(std::string_view code) {
  const auto words = base::trim(code);
  const auto name = words.substr(0, words.find_first_of(" \t\\"));
  return one_of(name, {"PAGE", "NUMPAGES", "SECTIONPAGES"});
}

void find(Node node, std::string_view name, std::vector<Node>& out) {
  for (const Node below : node.children()) {
    if (local(below) == name) out.push_back(below);
    // Of the ways in which one drawing is given, the first is enough.
    else if (local(below) == "AlternateContent") find(below.first_child(), name, out);
    else find(below, name, out);
  }
}

}  // namespace

void InlineReader::read(Node parent, const Style& style, OpenParagraph& out) {
  for (const Node node : parent.children()) element(node, style, out);
}

void InlineReader::element(Node node, const Style& style, OpenParagraph& out) {
  if (node.type() != pugi::node_element) return;
  const auto name = local(node);
  if (name == "r") {
    run(node, style, out);
  } else if (name == "ins" || name == "moveTo") {
    findings_.add(Finding::insertions);
    read(node, style, out);
  } else if (name == "del" || name == "moveFrom") {
    findings_.add(Finding::deletions);
  } else if (name == "fldSimple") {
    fields_.push_back({std::string(attribute(node, "instr").value_or("")), true});
    read(node, style, out);
    fields_.pop_back();
  } else if (name == "AlternateContent") {
    alternatives(node, style, {}, out);
  } else if (is_placeholder(node)) {
    out.hidden += "\n" + words_below(node);
  } else if (is_wrapper(name)) {
    read(node, style, out);
  } else if (!is_silent(name)) {
    findings_.add_unknown(node.name());
    read(node, style, out);
  }
}

void InlineReader::run(Node node, const Style& style, OpenParagraph& out) {
  const RunLook look = styles_.run(style, child(node, "rPr"));
  for (const Node part : node.children()) run_part(part, style, look, out);
}

void InlineReader::run_part(Node node, const Style& style, const RunLook& look, OpenParagraph& out) {
  if (node.type() != pugi::node_element) return;
  const auto name = local(node);
  if (name == "t") text(node.text().get(), look, out);
  else if (name == "fldChar") field_mark(node);
  else if (name == "instrText") field_code(node);
  else if (name == "tab" || name == "ptab") out.text.space();
  else if (name == "br") { if (attribute(node, "type").value_or("textWrapping") == "textWrapping") out.text.line_break(); else out.text.space(); }
  else if (name == "cr") out.text.line_break();
  else if (name == "noBreakHyphen") text("-", look, out);
  else if (name == "softHyphen") soft_hyphen(look, out);
  else if (name == "footnoteReference" || name == "endnoteReference") reference(node, look, out);
  else if (name == "commentReference") findings_.add(Finding::comments);
  else if (name == "pgNum") out.text.add("0", {look.bold.value_or(false), look.italic.value_or(false), true});
  else if (name == "drawing" || name == "pict" || name == "object") drawing(node, out);
  else if (name == "AlternateContent") alternatives(node, style, look, out);
  else if (name == "sym") {
    const auto code = static_cast<char32_t>(std::strtoul(attribute(node, "char").value_or("0").data(), nullptr, 16));
    const auto font = attribute(node, "font").value_or("");
    std::string known(symbol(code, font));
    // In fonts of letters (MS Gothic's ☑) the number is Unicode's own.
    if (code >= 0x100 && (code < 0xE000 || code > 0xF8FF) && !font.starts_with("Wingdings") && !font.starts_with("Symbol")) {
      known.clear();
      base::append(known, code);
    }
    if (known.empty()) findings_.add(Finding::unknown_symbol);
    text(known.empty() ? std::string_view("□") : std::string_view(known), look, out);
  } else if (one_of(name, {"dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong"}) || is_silent(name)) {
    return;
  } else if (name == "r") {
    run(node, style, out);
  } else if (is_placeholder(node)) {
    out.hidden += "\n" + words_below(node);
  } else if (is_wrapper(name)) {
    read(node, style, out);
  } else {
    findings_.add_unknown(node.name());
    if (node.first_child().type() == pugi::node_pcdata) text(node.text().get(), look, out);
    read(node, style, out);
  }
}

void InlineReader::alternatives(Node node, const Style& style, const RunLook& look, OpenParagraph& out) {
  // The same content, given for programs of different age: the first that holds
  // words is taken, so that they are not read twice.
  const auto before = out.text.size() + out.boxes.size();
  for (const Node choice : node.children()) {
    for (const Node part : choice.children()) {
      if (local(part) == "r") run(part, style, out);
      else run_part(part, style, look, out);
    }
    if (out.text.size() + out.boxes.size() > before) return;
  }
}

void InlineReader::soft_hyphen(const RunLook& look, OpenParagraph& out) {
  // Converters write byte AD so, which is ư in TCVN 3's fonts; elsewhere nothing is printed.
  if (legacy_of_font(look.font) == Legacy::tcvn3) text("\u00AD", look, out);
}

void InlineReader::drawing(Node node, OpenParagraph& out) {
  // WordArt, and Word's watermarks, are one string in an attribute. They are
  // no part of the running text, but may be the stamp that refuses it.
  std::vector<Node> art;
  find(node, "textpath", art);
  for (const Node words : art) out.hidden += "\n" + std::string(attribute(words, "string").value_or(""));
  const auto before = out.boxes.size();
  find(node, "txbxContent", out.boxes);
  if (out.boxes.size() > before) return;
  if (local(node) == "object") findings_.add(Finding::embedded);
  else findings_.add_picture();
}

void InlineReader::text(std::string_view words, const RunLook& look, OpenParagraph& out) {
  if (in_field_code()) return;
  if (look.hidden.value_or(false)) {
    if (!base::trim(words).empty()) findings_.add(Finding::hidden_text);
    out.hidden += look.caps.value_or(false) ? base::upper(words) : std::string(words);
    return;
  }
  std::string decoded;
  if (const auto legacy = legacy_of_font(look.font); legacy && !holds_unicode(words)) {
    findings_.add(Finding::legacy_font);
    decoded = from_legacy(words, *legacy);
    if (is_capital_font(look.font)) decoded = base::upper(decoded);
    words = decoded;
  }
  const bool page = std::any_of(fields_.begin(), fields_.end(), [](const Field& field) { return is_page_field(field.code); });
  out.contents = out.contents || in_field("TOC");
  const ParagraphText::Look shown{look.bold.value_or(false), look.italic.value_or(false), page};
  const bool is_private = words.find("\xEF\x80") != words.npos || words.find("\xEF\x82") != words.npos || words.find("\xEF\x83") != words.npos;
  const std::string mapped = is_private ? plain_symbols(words, look.font) : std::string();
  const std::string_view plain = is_private ? std::string_view(mapped) : words;
  if (look.caps.value_or(false)) out.text.add(base::upper(plain), shown);
  else out.text.add(plain, shown);
}

void InlineReader::reference(Node node, const RunLook& look, OpenParagraph& out) {
  if (look.hidden.value_or(false) || in_field_code()) return;
  NoteReference note;
  note.endnote = local(node) == "endnoteReference";
  note.id = attribute(node, "id").value_or("");
  const auto count = 1 + std::count_if(notes_.begin(), notes_.end(), [&](const NoteReference& other) { return other.endnote == note.endnote; });
  // Word counts footnotes 1, 2, 3 and endnotes i, ii, iii. In brackets and apart,
  // so that the mark is not taken for a letter of the word before it.
  note.mark = numeral(note.endnote ? "lowerRoman" : "decimal", static_cast<int>(count)).value_or("");
  if (!is_on(attribute(node, "customMarkFollows").value_or("0"))) {
    out.text.space();
    out.text.add("[" + note.mark + "]", {});
    out.text.space();
  }
  notes_.push_back(std::move(note));
}

void InlineReader::field_mark(Node node) {
  const auto type = attribute(node, "fldCharType").value_or("");
  if (type == "begin") fields_.push_back({});
  else if (fields_.empty()) return;
  else if (type == "separate") fields_.back().result = true;
  else if (type == "end") fields_.pop_back();
}

void InlineReader::field_code(Node node) {
  if (!fields_.empty() && !fields_.back().result) fields_.back().code += node.text().get();
}

bool InlineReader::in_field_code() const {
  return std::any_of(fields_.begin(), fields_.end(), [](const Field& field) { return !field.result; });
}

bool InlineReader::in_field(std::string_view name) const {
  return std::any_of(fields_.begin(), fields_.end(), [&](const Field& field) { return base::trim(field.code).starts_with(name); });
}

}  // namespace dondoc::compiler::docx
