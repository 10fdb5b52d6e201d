// công văn đôn đốc: what a letter that chases units says and lists, who may take
// it from the draft to the register, and the register's numbers.
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "domain/actor.h"
#include "domain/words.h"

namespace dondoc::domain {

/// approved: the leader agrees, the number is still to be given. An issued one never changes.
enum class LetterStatus { draft, awaiting_approval, approved, issued };
BOOST_DESCRIBE_ENUM(LetterStatus, draft, awaiting_approval, approved, issued)

/// Why a duty stands in a letter: its deadline is over, is near, or its unit never said anything.
enum class ChaseReason { late, soon, silent };
BOOST_DESCRIBE_ENUM(ChaseReason, late, soon, silent)

/// What is written, as a person may change it. symbol: what stands behind the
/// number ("UBND-VX", "BCĐ"). body: one paragraph a line, "-" before items of a list.
struct LetterContent {
  Family family{};
  std::string symbol, place, title;
  std::vector<std::string> addressees;
  std::string body;
  std::string list_title;  // of the annex
  base::Date demanded_on;
  std::vector<std::string> recipients;
  std::string filed_at, authority, position, signer;
  friend bool operator==(const LetterContent&, const LetterContent&) = default;
};
BOOST_DESCRIBE_STRUCT(LetterContent, (), (family, symbol, place, title, addressees, body, list_title, demanded_on, recipients,
                                          filed_at, authority, position, signer))

/// Throws Error{invalid}: letter.title_required, letter.body_required,
/// letter.symbol (empty, or with a space), letter.too_long.
void check_letter(const LetterContent& content);

struct LetterFacts { LetterStatus status{}; bool leader_approves = true, deleted = false; };
/// edit, refresh, delete, request-approval, approve, reject, issue, download; of a deleted one restore.
Can can_letter(const Actor& actor, LetterFacts letter);
/// edit: numbers that were given elsewhere are entered by the staff.
Can can_outgoing(const Actor& actor);

/// Whether and why an assignment that is not done belongs into a letter. Late comes
/// before soon (due up to `soon_until`), soon before silent.
std::optional<ChaseReason> reason_of(Standing standing, std::optional<base::Date> due_on, base::Date today, base::Date soon_until);

/// The series in which a letter is numbered. In State form all documents of a body
/// share one, whoever drafts them: "UBND" of "UBND-VX" (NĐ 30/2020/NĐ-CP, Article 15);
/// in Party form each kind of document has its own: "CV/BCĐ", "KH/BCĐ".
std::string series_of(Family family, std::string_view symbol, std::string_view kind = "CV");

/// Numbers of a series that were never given, from 1 up to the greatest that was.
struct Gap {
  int first = 0, last = 0;
  friend bool operator==(const Gap&, const Gap&) = default;
};
BOOST_DESCRIBE_STRUCT(Gap, (), (first, last))
/// `numbers` in ascending order.
std::vector<Gap> gaps_of(const std::vector<int>& numbers);

}  // namespace dondoc::domain
