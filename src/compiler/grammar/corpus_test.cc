// Held against real documents where ../shared is present: every fact stands
// where it says it does, and hardly any text is left that no rule claimed.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/test_source_folder.h"
#include "base/text.h"
#include "compiler/compile.h"
#include "compiler/grammar/coverage.h"
#include "compiler/grammar/structure.h"

namespace dondoc::compiler {
namespace {

namespace fs = std::filesystem;

fs::path shared() {
  const char* set = std::getenv("DONDOC_SHARED");
  return set ? fs::path(set) : base::source_folder() / ".." / "shared";
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<fs::path> documents(const fs::path& folder, std::string_view extension) {
  std::vector<fs::path> found;
  if (fs::is_directory(folder))
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.path().extension() == extension) found.push_back(entry.path());
  return found;
}

// Collects what does not stand where it says it does.
class Places {
 public:
  explicit Places(const draft::Draft& draft) : text_(*draft.source.text), map_(text_) {
    for (const auto& period : draft.periods) fact(period.text, period.at);
    for (const auto& phase : draft.phases) fact(phase.name, phase.at);
    for (const auto& event : draft.events) fact(event.name, event.at);
    for (const auto& theme : draft.themes) fact(theme.text, theme.at);
    for (const auto& channel : draft.channels) fact(channel.text, channel.at);
    for (const auto& task : draft.tasks) {
      fact(task.text, task.at);
      mentions(task.assignees);
      mentions(task.with);
      due(task.due);
      for (const auto& product : task.deliverables) fact(product.what, product.at);
    }
    for (const auto& report : draft.reporting) {
      mentions(report.from);
      mentions(report.to);
      if (report.via) fact(report.via->text, report.via->at);
      due(report.due);
    }
    for (const auto& unit : draft.units)
      for (const auto& at : unit.at) EXPECT_LT(at[0], at[1]);
  }
  int facts() const { return facts_; }

 private:
  void fact(const std::string& text, const draft::At& at) {
    ++facts_;
    ASSERT_EQ(at.size(), 2u) << text;
    const auto begin = map_.byte_at(at[0]), end = map_.byte_at(at[1]);
    EXPECT_EQ(base::fold_spaces(text_.substr(begin, end - begin)), base::fold_spaces(text));
    EXPECT_FALSE(text.empty());
  }
  void mentions(const std::vector<draft::Mention>& list) {
    for (const auto& mention : list) {
      fact(mention.text, mention.at);
      EXPECT_TRUE(mention.unit);
    }
  }
  void due(const std::optional<draft::Due>& due) {
    if (due) fact(due->text, due->at);
  }

  const std::string& text_;
  base::CodePointMap map_;
  int facts_ = 0;
};

TEST(Corpus, EveryFactStandsWhereItSays) {
  auto paths = documents(shared() / "corpus" / "dev", ".txt");
  if (paths.empty()) GTEST_LOG_(INFO) << "no corpus at " << shared() << ": only the examples are read";
  for (const auto& path : documents(base::source_folder() / "examples", ".docx")) paths.push_back(path);
  ASSERT_FALSE(paths.empty());
  CompileOptions options;
  options.with_text = true;
  for (const auto& path : paths) {
    SCOPED_TRACE(path.filename().string());
    EXPECT_GT(Places(compile(read(path), path.filename().string(), options)).facts(), 10);
  }
}

TEST(Corpus, HardlyAnyTextIsUnclaimed) {
  const auto paths = documents(shared() / "corpus" / "dev", ".txt");
  if (paths.empty()) GTEST_SKIP() << "no corpus at " << shared();
  std::size_t characters = 0, claimed = 0;
  for (const auto& path : paths) {
    const auto bytes = read(path);
    const auto source = read_source(bytes, path.filename().string());
    const auto coverage = read_coverage(source, read_structure(source), compile(bytes, path.filename().string()));
    characters += coverage.characters;
    claimed += coverage.claimed;
    EXPECT_GT(coverage.share(), 0.85) << path.filename() << "\n" << show_unclaimed(source, coverage);
  }
  EXPECT_GE(static_cast<double>(claimed), 0.95 * static_cast<double>(characters));
}

}  // namespace
}  // namespace dondoc::compiler
