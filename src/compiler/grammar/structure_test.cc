#include "compiler/grammar/structure.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/test_source_folder.h"
#include "base/text.h"
#include "compiler/compile.h"

namespace dondoc::compiler {
namespace {

std::vector<std::filesystem::path> documents() {
  std::vector<std::filesystem::path> paths;
  const auto top = base::source_folder();
  const char* shared = std::getenv("DONDOC_SHARED");
  for (const auto& folder : {top / "tests/golden/reading", (shared ? std::filesystem::path(shared) : top / "../shared") / "corpus/dev",
                             (shared ? std::filesystem::path(shared) : top / "../shared") / "corpus/unlabelled"}) {
    if (!std::filesystem::is_directory(folder)) {
      std::printf("skipped: no %s\n", folder.string().c_str());
      continue;
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  return paths;
}

SourceText source_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return read_source(text.str(), path.filename().string());
}

// Every fact leads back to the words that it was read from.
TEST(Structure, quotes_the_document) {
  for (const auto& path : documents()) {
    SCOPED_TRACE(path.filename().string());
    const SourceText source = source_of(path);
    const Structure structure = read_structure(source);
    draft::Draft draft;
    write_structure(structure, source, draft);
    const base::CodePointMap map(source.text);
    const auto quoted = [&](const draft::At& at) { return base::fold_spaces(std::string_view(source.text).substr(map.byte_at(at[0]), map.byte_at(at[1]) - map.byte_at(at[0]))); };
    const auto holds = [&](const std::optional<std::string>& value, const std::optional<draft::At>& at, const char* field) {
      ASSERT_EQ(value.has_value(), at.has_value()) << field;
      if (value) { EXPECT_TRUE(quoted(*at).starts_with(*value)) << field << ": " << *value << " at " << quoted(*at); }
    };
    const draft::Document& document = draft.document;
    holds(document.number, document.at.number, "number");
    holds(document.issuer, document.at.issuer, "issuer");
    holds(document.issuer_parent, document.at.issuer_parent, "issuer_parent");
    holds(document.place, document.at.place, "place");
    holds(document.title, document.at.title, "title");
    if (document.kind) { EXPECT_EQ(base::fold(quoted(*document.at.kind)), base::fold(*document.kind)); }
    if (document.signature) {
      holds(document.signature->position, document.at.position, "position");
      holds(document.signature->name, document.at.name, "name");
    }
    for (const auto& recipient : draft.recipients) EXPECT_EQ(quoted(recipient.at), recipient.name);
    for (const auto& reference : structure.references) {
      EXPECT_GE(reference.symbol_at.begin, reference.at.begin);
      EXPECT_LE(reference.symbol_at.end, reference.at.end);
      if (reference.issuer) { EXPECT_EQ(base::fold_spaces(source.slice(reference.issuer->at)), base::fold_spaces(reference.issuer->value)); }
    }
  }
}

// Sections lie in order, children within their parents, and each block knows its own.
TEST(Structure, nests_sections) {
  for (const auto& path : documents()) {
    SCOPED_TRACE(path.filename().string());
    const SourceText source = source_of(path);
    const Structure structure = read_structure(source);
    ASSERT_EQ(structure.places.size(), source.blocks.size());
    std::uint32_t before = 0;
    for (const SectionNode& section : structure.sections) {
      EXPECT_GE(section.first_block, before);
      before = section.first_block;
      EXPECT_LT(section.first_block, section.own_end);
      EXPECT_LE(section.own_end, section.last_block);
      EXPECT_LE(section.own.end, section.at.end);
      EXPECT_EQ(section.at.begin, source.blocks[section.first_block].at.begin);
      if (section.parent >= 0) {
        const SectionNode& parent = structure.sections[static_cast<std::size_t>(section.parent)];
        EXPECT_LE(section.last_block, parent.last_block) << section.path;
        EXPECT_TRUE(section.path.starts_with(parent.path + ".")) << section.path;
        EXPECT_EQ(section.depth, parent.depth + 1);
      }
      EXPECT_EQ(structure.section_of(section.first_block), &section) << section.path;
    }
  }
}

TEST(Structure, of_nothing_is_empty) {
  for (const std::string text : {"a", "KẾ HOẠCH", "Nơi nhận:", "I.", "PHỤ LỤC", "|\nA\n|\nB\n|\n", "Số:", "1.1.", "Số: 5/", "Phần I"}) {
    const SourceText source = read_source(text + "\n", "x.txt");
    EXPECT_NO_THROW({
      const Structure structure = read_structure(source);
      draft::Draft draft;
      write_structure(structure, source, draft);
    }) << text;
  }
}

}  // namespace
}  // namespace dondoc::compiler
