#include "compiler/dossier.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/zip.h"
#include "compiler/file_type.h"
#include "compiler/mail/message.h"
#include "compiler/read_document.h"

namespace dondoc::compiler {

namespace {

using base::Error;
using base::ErrorKind;

constexpr std::size_t most_documents = 50;
constexpr std::size_t most_bytes = 200u << 20;
constexpr int deepest = 3;

[[noreturn]] void too_large() { throw Error(ErrorKind::too_large, "dossier.too_large", {}, {{"limit", std::to_string(most_documents)}}); }

/// What systems put beside the documents of an archive.
bool is_rubbish(std::string_view name) {
  const auto file = name.substr(name.rfind('/') + 1);
  return name.ends_with('/') || name.find("__MACOSX/") != name.npos || file.starts_with('.') || file.starts_with("~$") || file == "Thumbs.db" ||
         file == "desktop.ini";
}

class Opener {
 public:
  void open(std::string name, std::string bytes, int depth) {
    count(bytes.size());  // of dossiers in it too: unpacking them is work
    const auto type = file_type(bytes);
    if (type == FileType::archive || type == FileType::message) {
      if (depth >= deepest) too_large();
      type == FileType::archive ? open_archive(bytes, depth) : open_message(name, bytes, depth);
      return;
    }
    keep(std::move(name), std::move(bytes));
  }

  std::vector<PackedFile> files;

 private:
  void count(std::size_t bytes) {
    bytes_ += bytes;
    if (bytes_ > most_bytes) too_large();
  }

  void keep(std::string name, std::string bytes) {
    if (files.size() >= most_documents) too_large();
    files.push_back({std::move(name), std::move(bytes)});
  }

  void open_archive(std::string_view bytes, int depth) {
    const base::ZipReader zip(bytes, {.entries = 500, .total_bytes = most_bytes});
    for (const auto& entry : zip.entries())
      if (!is_rubbish(entry.name))
        if (auto content = zip.read(entry.name)) open(entry.name, std::move(*content), depth + 1);
  }

  void open_message(std::string_view name, std::string_view bytes, int depth) {
    auto message = mail::read_message(bytes);
    for (auto& part : message.parts) {
      if (!part.name.empty()) { open(part.name, std::move(part.bytes), depth + 1); continue; }
      if (part.html && base::lower(part.bytes.substr(0, 512)).find("<html") == std::string::npos) part.bytes = "<html>" + part.bytes;
      auto title = message.subject.empty() ? std::string(name) : message.subject;
      std::replace(title.begin(), title.end(), '/', '-');
      // A letter is no dossier again, whatever it begins with.
      count(part.bytes.size());
      keep(title + (part.html ? ".html" : ".txt"), std::move(part.bytes));
    }
  }

  std::size_t bytes_ = 0;
};

/// How much a document looks like the plan that the others belong to.
int likeness(const DossierDocument& document) {
  int found = 0;
  const auto name = base::fold(document.name);
  if (name.find("ke hoach") != name.npos || name.find("kehoach") != name.npos || name.find("ke-hoach") != name.npos) found += 6;
  else if (name.starts_with("kh") || name.find(" kh") != name.npos || name.find("_kh") != name.npos || name.find("-kh") != name.npos) found += 3;
  if (name.find("phu luc") != name.npos || name.find("phuluc") != name.npos || name.find("bieu mau") != name.npos) found -= 6;
  const auto& source = document.source;
  for (std::size_t i = 0; i < std::min<std::size_t>(source.blocks.size(), 40); ++i) {
    if (source.blocks[i].kind == BlockKind::table) continue;
    const auto text = source.text_of(source.blocks[i]);
    if (text.starts_with("KẾ HOẠCH") || base::equals_folded(text, "ke hoach")) { found += 10; break; }
  }
  return source.text.size() < 400 ? found - 3 : found;
}

}  // namespace

std::vector<PackedFile> unpack_dossier(std::string_view bytes, std::string_view file_name) {
  Opener opener;
  opener.open(std::string(file_name), std::string(bytes), 0);
  if (opener.files.empty()) throw Error(ErrorKind::invalid, "dossier.empty");
  return std::move(opener.files);
}

Dossier open_dossier(std::string_view bytes, std::string_view file_name, const Rules& rules, const Watch& watch) {
  auto files = unpack_dossier(bytes, file_name);
  Dossier dossier;
  for (auto& file : files) {
    auto& document = dossier.documents.emplace_back();
    try {
      document.source = read_document(file.bytes, file.name, rules, watch);
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::refused || error.code() == "tool.stopped" || files.size() == 1) throw;
      document.failure = error;
    }
    document.name = shown_name(file.name);
    document.bytes = std::move(file.bytes);
  }
  const auto better = [](const DossierDocument& a, const DossierDocument& b) {
    if (a.failure.has_value() != b.failure.has_value()) return a.failure.has_value();
    return !a.failure && likeness(a) < likeness(b);
  };
  dossier.main = static_cast<std::size_t>(std::max_element(dossier.documents.begin(), dossier.documents.end(), better) - dossier.documents.begin());
  if (const auto& failure = dossier.documents[dossier.main].failure) throw *failure;
  return dossier;
}

}  // namespace dondoc::compiler
