#include "domain/letter.h"

#include "base/error.h"
#include "base/text.h"

namespace dondoc::domain {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::size_t longest_line = 1000, longest_body = 20'000, most_lines = 200;

void check_line(const std::string& text, const char* field) {
  if (text.size() > longest_line) throw Error(ErrorKind::invalid, "letter.too_long", field);
}

void check_lines(const std::vector<std::string>& lines, const char* field) {
  if (lines.size() > most_lines) throw Error(ErrorKind::invalid, "letter.too_long", field);
  for (const auto& line : lines) check_line(line, field);
}

}  // namespace

void check_letter(const LetterContent& content) {
  if (base::trim(content.title).empty()) throw Error(ErrorKind::invalid, "letter.title_required", "content.title");
  if (base::trim(content.body).empty()) throw Error(ErrorKind::invalid, "letter.body_required", "content.body");
  if (content.symbol.empty() || content.symbol.find(' ') != std::string::npos) throw Error(ErrorKind::invalid, "letter.symbol", "content.symbol");
  if (content.body.size() > longest_body) throw Error(ErrorKind::invalid, "letter.too_long", "content.body");
  check_lines(content.addressees, "content.addressees");
  check_lines(content.recipients, "content.recipients");
  check_line(content.title, "content.title");
  check_line(content.list_title, "content.list_title");
  check_line(content.symbol, "content.symbol");
  check_line(content.place, "content.place");
  check_line(content.filed_at, "content.filed_at");
  check_line(content.authority, "content.authority");
  check_line(content.position, "content.position");
  check_line(content.signer, "content.signer");
}

Can can_letter(const Actor& actor, LetterFacts letter) {
  if (!actor.sees_all()) return {};
  if (letter.deleted) return actor.staff ? Can{"restore"} : Can{};
  Can can{"download"};
  const bool draft = letter.status == LetterStatus::draft;
  if (actor.staff && draft) can.insert(can.end(), {"edit", "refresh", "delete"});
  if (actor.staff && draft && letter.leader_approves) can.emplace_back("request-approval");
  if (actor.leader && (draft || letter.status == LetterStatus::awaiting_approval)) can.emplace_back("approve");
  // One who is asked for it may say no; one whose letter was approved may take it back to change it.
  if ((actor.leader && letter.status == LetterStatus::awaiting_approval) || letter.status == LetterStatus::approved) can.emplace_back("reject");
  if (letter.status == LetterStatus::approved || (actor.staff && draft && !letter.leader_approves)) can.emplace_back("issue");
  return can;
}

Can can_outgoing(const Actor& actor) { return actor.staff ? Can{"edit"} : Can{}; }

std::optional<ChaseReason> reason_of(Standing standing, std::optional<base::Date> due_on, base::Date today, base::Date soon_until) {
  if (standing == Standing::done) return std::nullopt;
  if (standing == Standing::late) return ChaseReason::late;
  if (due_on && *due_on >= today && *due_on <= soon_until) return ChaseReason::soon;
  if (standing == Standing::silent) return ChaseReason::silent;
  return std::nullopt;
}

std::string series_of(Family family, std::string_view symbol, std::string_view kind) {
  if (family == Family::party) return std::string(kind) + "/" + std::string(symbol);
  return std::string(symbol.substr(0, symbol.find('-')));
}

std::vector<Gap> gaps_of(const std::vector<int>& numbers) {
  std::vector<Gap> out;
  int next = 1;
  for (const int number : numbers) {
    if (number > next) out.push_back({next, number - 1});
    next = number + 1;
  }
  return out;
}

}  // namespace dondoc::domain
