// What comes as one file may be a whole dossier: a zip of documents, or a letter
// with what is attached to it. Each is read, since each may bear a stamp of
// secrecy; one of them is the plan.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "compiler/block.h"
#include "compiler/rules.h"
#include "compiler/watch.h"

namespace dondoc::compiler {

struct DossierDocument {
  std::string name;    // without folders, composed
  std::string bytes;
  std::optional<base::Error> failure;  // why it could not be read
  SourceText source;                   // where it could
};

struct Dossier {
  std::vector<DossierDocument> documents;  // at least one
  std::size_t main = 0;  // the one that looks most like a plan; it could be read
};

struct PackedFile { std::string name, bytes; };

/// The documents of a zip or a letter, of those in it too, unread; a file that is a document by itself alone.
///
/// Throws Error: {invalid, "dossier.empty"}; {too_large, "dossier.too_large"} for more than 50 documents, 200 MB unpacked,
/// or dossiers three deep in each other; what a damaged zip throws.
std::vector<PackedFile> unpack_dossier(std::string_view bytes, std::string_view file_name);

/// A file that is a document by itself is a dossier of one.
///
/// Throws Error: what unpack_dossier throws; refused "document.secret" where any document in it bears a
/// stamp; what the single document throws, or the first of them where none can
/// be read.
Dossier open_dossier(std::string_view bytes, std::string_view file_name, const Rules& rules = {}, const Watch& watch = {});

}  // namespace dondoc::compiler
