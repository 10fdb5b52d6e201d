#include "compiler/docx/package.h"

#include <utility>

#include "base/error.h"
#include "compiler/docx/node.h"

namespace dondoc::compiler::docx {

namespace {

/// "word/document.xml" → "word/".
std::string folder_of(const std::string& part) { return part.substr(0, part.rfind('/') + 1); }

/// A target is relative to the part's folder unless it begins with '/'.
std::string resolve(const std::string& folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
  for (auto up = path.find("../"); up != std::string::npos; up = path.find("../")) {
    const auto before = up < 2 ? std::string::npos : path.rfind('/', up - 2);
    path.erase(before == std::string::npos ? 0 : before + 1, up + 3 - (before == std::string::npos ? 0 : before + 1));
  }
  return path;
}

}  // namespace

Package::Package(std::string_view bytes) : zip_(bytes) {
  for (const auto& [id, relation] : relations_of(""))
    if (relation.kind == "officeDocument") document_ = relation.target;
  if (document_.empty() && zip_.has("word/document.xml")) document_ = "word/document.xml";
  const base::Xml* main = document_.empty() ? nullptr : part(document_);
  if (!main || local(main->root()) != "document") throw base::Error(base::ErrorKind::invalid, "document.not_word");
  relations_ = relations_of(document_);
}

const base::Xml* Package::part(const std::string& name) {
  const auto [found, added] = parts_.try_emplace(name);
  if (added)
    if (auto bytes = zip_.read(name)) found->second = std::make_unique<base::Xml>(std::move(*bytes));
  return found->second.get();
}

const base::Xml* Package::related(std::string_view kind) {
  for (const auto& [id, relation] : relations_)
    if (relation.kind == kind) return part(relation.target);
  return nullptr;
}

const base::Xml* Package::target(std::string_view id) {
  const auto found = relations_.find(id);
  return found == relations_.end() ? nullptr : part(found->second.target);
}

std::map<std::string, Package::Relation, std::less<>> Package::relations_of(const std::string& part_name) {
  const auto folder = folder_of(part_name);
  std::map<std::string, Relation, std::less<>> out;
  const base::Xml* xml = part(folder + "_rels/" + part_name.substr(folder.size()) + ".rels");
  if (!xml) return out;
  for (const Node relation : xml->root()) {
    const auto id = attribute(relation, "Id"), type = attribute(relation, "Type"), target = attribute(relation, "Target");
    if (!id || !type || !target || attribute(relation, "TargetMode") == "External") continue;
    // The kind is the last word of its URI, which the strict variant shares.
    out.emplace(*id, Relation{std::string(type->substr(type->rfind('/') + 1)), resolve(folder, *target)});
  }
  return out;
}

}  // namespace dondoc::compiler::docx
