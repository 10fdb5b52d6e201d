#include "compiler/compile.h"

#include <string>
#include <utility>

#include "base/crypto.h"
#include "base/text.h"
#include "compiler/grammar/duties.h"
#include "compiler/grammar/structure.h"
#include "compiler/layout.h"
#include "compiler/learned.h"

namespace dondoc::compiler {

SourceText read_source(std::string_view bytes, std::string_view file_name, const Rules& rules, const Watch& watch) {
  auto dossier = open_dossier(bytes, file_name, rules, watch);
  return std::move(dossier.documents[dossier.main].source);
}

draft::Draft compile(std::string_view bytes, std::string_view file_name, const CompileOptions& options) {
  return compile(open_dossier(bytes, file_name, options.rules, options.watch), options);
}

draft::Draft compile(Dossier dossier, const CompileOptions& options) {
  auto draft = compile(std::move(dossier.documents[dossier.main]), options);
  for (std::size_t i = 0; i < dossier.documents.size(); ++i) {
    const auto& other = dossier.documents[i];
    if (i == dossier.main) continue;
    const auto* what = other.failure ? " (không đọc được)" : "";
    draft.warnings.push_back({"dossier.other-document", "Hồ sơ còn có tài liệu khác, không đọc vào dự thảo này: " + other.name + what + ".", {}});
  }
  return draft;
}

draft::Draft compile(DossierDocument document, const CompileOptions& options) {
  auto& source = document.source;
  const base::CodePointMap map(source.text);

  draft::Draft draft;
  draft.source.file = document.name;
  draft.source.sha256 = base::sha256_hex(document.bytes);
  draft.source.media_type = source.media_type;
  draft.source.encoding = source.encoding;
  draft.source.pages = source.pages;
  draft.source.ocr = source.ocr;
  for (const auto& note : source.notes) {
    auto& warning = draft.warnings.emplace_back(draft::Warning{note.code, note.message, {}});
    if (!note.at.empty()) warning.at = at_of(note.at, map);
  }
  const auto structure = read_structure(source, options.rules);
  write_structure(structure, source, draft);
  write_duties(structure, source, draft, options.rules);
  note_learned(structure, source, options.rules, draft);
  if (options.with_text) {
    draft.source.layout = layout_of(source, map);
    if (!source.doubtful.empty()) {
      auto& doubtful = draft.source.doubtful.emplace();
      for (const auto& word : source.doubtful) doubtful.push_back(at_of(word, map));
    }
    draft.source.text = std::move(source.text);
  }
  return draft;
}

}  // namespace dondoc::compiler
