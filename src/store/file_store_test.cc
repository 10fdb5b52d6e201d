#include "store/file_store.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "base/crypto.h"
#include "base/error.h"

namespace dondoc::store {
namespace {

namespace fs = std::filesystem;

class FileStoreTest : public testing::Test {
 protected:
  FileStoreTest() : root_(fs::temp_directory_path() / ("dondoc_files_" + std::to_string(::getpid()))) { fs::remove_all(root_); }
  ~FileStoreTest() override { fs::remove_all(root_); }

  std::size_t count() const {
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(root_)) files += entry.is_regular_file();
    return files;
  }

  fs::path root_;
};

TEST_F(FileStoreTest, KeepsBytesOnceUnderTheirDigest) {
  FileStore files(root_);
  const std::string bytes("Kế hoạch\0\xff", 14);
  const auto digest = files.put(bytes);
  EXPECT_EQ(digest, base::sha256_hex(bytes));
  EXPECT_EQ(files.put(bytes), digest);
  EXPECT_EQ(count(), 1u);
  EXPECT_TRUE(files.has(digest));
  EXPECT_EQ(files.read(digest), bytes);
  EXPECT_EQ(files.digest_on_disk(digest), digest);
  EXPECT_EQ(files.path_of(digest), root_ / digest.substr(0, 2) / digest.substr(2));
}

TEST_F(FileStoreTest, TellsWhatHappenedToAFile) {
  FileStore files(root_);
  const auto digest = files.put("abc");
  std::ofstream(files.path_of(digest)) << "changed";
  EXPECT_EQ(files.digest_on_disk(digest), base::sha256_hex("changed"));
  files.remove(digest);
  files.remove(digest);
  EXPECT_FALSE(files.has(digest));
  EXPECT_EQ(files.digest_on_disk(digest), "");
  EXPECT_THROW(files.read(digest), base::Error);
}

TEST_F(FileStoreTest, AWriteThatFailsLeavesNothing) {
  FileStore files(root_);
  const auto digest = base::sha256_hex("abc");
  std::ofstream(root_ / digest.substr(0, 2)) << "a file where the folder should be";
  try {
    files.put("abc");
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), "store.disk_full");
  }
  EXPECT_EQ(count(), 1u);
}

}  // namespace
}  // namespace dondoc::store
