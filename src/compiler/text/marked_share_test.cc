#include "compiler/text/marked_share.h"

#include <gtest/gtest.h>

namespace dondoc::compiler {
namespace {

TEST(MarkedShare, counts_words_of_two_letters_and_more) {
  const auto share = marked_share("Số 12/KH-UBND: rà soát, thông tin về a ă Fübrung");
  EXPECT_EQ(share.words, 9u);   // Số, KH, UBND, rà, soát, thông, tin, về, Fübrung
  EXPECT_EQ(share.marked, 5u);  // Số, rà, soát, thông, về
  EXPECT_FALSE(share.lost());   // too few to tell
}

TEST(MarkedShare, takes_any_bytes) {
  EXPECT_EQ(marked_share("").words, 0u);
  EXPECT_EQ(marked_share("\xFF\xC3 ab \xE1\xBB").words, 1u);
}

}  // namespace
}  // namespace dondoc::compiler
