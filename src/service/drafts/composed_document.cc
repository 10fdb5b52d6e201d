#include "service/drafts/composed_document.h"

#include "base/text.h"
#include "compiler/compile.h"
#include "draft/read_back.h"
#include "draft/sentences.h"
#include "writer/official_docx.h"

namespace dondoc::service {
namespace {

using draft::PartKind;
using draft::clean_text;

/// Without what the writer sets at the end of a line of a list.
std::string without_stop(std::string text) {
  while (!text.empty() && std::string_view(".;, ").find(text.back()) != std::string_view::npos) text.pop_back();
  return text;
}

/// Several lines of a signature's authority or position stay lines.
std::string lines_of(const std::string& typed) {
  std::string out;
  for (std::size_t from = 0; from <= typed.size();) {
    const auto end = std::min(typed.find('\n', from), typed.size());
    if (const auto line = clean_text(typed.substr(from, end - from)); !line.empty()) out += (out.empty() ? "" : "\n") + line;
    from = end + 1;
  }
  return out;
}

writer::Block block_of(const draft::Part& part, const std::string& line) {
  switch (part.kind) {
    case PartKind::heading: return writer::Heading{part.level, line};
    case PartKind::paragraph: return writer::Paragraph{line};
    case PartKind::bullet:
    case PartKind::channel: return writer::Bullet{line, part.level};
    case PartKind::task:
    case PartKind::report: break;
  }
  return writer::Bullet{line};
}

writer::OfficialDocument document_of(const draft::Composition& it, const std::vector<std::string>& lines) {
  writer::OfficialDocument out;
  out.family = it.head.family == draft::Family::party ? writer::Family::party : writer::Family::state;
  out.superior = clean_text(it.head.issuer_parent);
  out.issuer = clean_text(it.head.issuer);
  out.number = {std::nullopt, "KH", clean_text(it.head.issuer_code)};
  out.place = clean_text(it.head.place);
  out.blank = writer::DateBlank::all;
  out.kind = clean_text(it.head.kind);
  out.title = clean_text(it.head.title);
  for (const auto& basis : it.bases)
    if (auto text = without_stop(clean_text(basis.text)); !text.empty()) out.legal_bases.push_back(std::move(text));
  for (std::size_t i = 0; i < it.parts.size(); ++i)
    if (!lines[i].empty()) out.body.push_back(block_of(it.parts[i], lines[i]));
  for (const auto& recipient : it.recipients)
    if (auto name = without_stop(clean_text(recipient.name)); !name.empty()) out.recipients.push_back(name + draft::purpose_words(recipient.purpose.value_or("")));
  out.filed_at = clean_text(it.foot.filed_at);
  out.signature = {lines_of(it.foot.authority), lines_of(it.foot.position), clean_text(it.foot.name)};
  return out;
}

/// As the writer prints it: a heading of the first level in capitals.
std::string printed(const draft::Part& part, const std::string& line) {
  return part.kind == PartKind::heading && part.level == 1 ? base::upper(line) : line;
}

std::string file_name_of(const draft::CompositionHead& head) {
  auto name = without_stop(clean_text(head.kind + " " + head.title));
  for (auto& mark : name)
    if (std::string_view("/\\:*?\"<>|").find(mark) != std::string_view::npos) mark = '-';
  // A name that every file system takes, cut at a letter.
  if (constexpr std::size_t most = 120; name.size() > most) {
    auto end = most;
    while ((static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
    name = without_stop(name.substr(0, end));
  }
  return name + ".docx";
}

}  // namespace

ComposedDocument compose_document(draft::Composition& composition, const compiler::Rules& rules) {
  draft::check(composition);
  std::vector<std::string> lines;
  for (const auto& part : composition.parts) lines.push_back(draft::sentence_of(part));
  ComposedDocument out{file_name_of(composition.head), writer::write_docx(document_of(composition, lines)), {}};
  out.draft = compiler::compile(out.bytes, out.file_name, {.with_text = true, .rules = rules});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i] = printed(composition.parts[i], lines[i]);
    if (!lines[i].empty() && composition.parts[i].kind != PartKind::heading) lines[i].pop_back();  // the last one ends in "./."
  }
  draft::read_back(composition, lines, out.draft);
  return out;
}

}  // namespace dondoc::service
