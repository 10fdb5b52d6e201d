// The outbox: messages that leave the machine, and what becomes of each try.
#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <string>

#include "base/date.h"
#include "domain/chasing.h"

namespace dondoc::domain {

/// waiting: not tried yet; failed: it will be tried again; given_up: it will not,
/// unless a person asks for it.
enum class MessageState { waiting, sending, delivered, failed, given_up };
BOOST_DESCRIBE_ENUM(MessageState, waiting, sending, delivered, failed, given_up)

/// Why a message was not delivered.
enum class Trouble {
  unreachable,        // no such host, no answer, no connection
  too_slow,           // its time was over
  insecure,           // no encryption, or a certificate that does not hold
  sign_in,            // the account was not accepted
  busy,               // "not now": SMTP 4xx, HTTP 429 and 5xx
  refused,            // "never": SMTP 5xx, HTTP 4xx
  redirected,         // another address was named; it is not followed
  forbidden_address,  // plain text to a machine that is not of the own network
  interrupted,        // the program ended while it was being sent
  no_address,         // the focal point has no e-mail address any more
  switched_off,       // the channel was switched off before it was sent
  outdated,           // it lay too long to be true
  key_lost,           // the secret was sealed under another key
  no_library          // libcurl is not installed
};
BOOST_DESCRIBE_ENUM(Trouble, unreachable, too_slow, insecure, sign_in, busy, refused, redirected, forbidden_address, interrupted, no_address,
                    switched_off, outdated, key_lost, no_library)

/// How a try ended; no trouble: delivered. answer: what the other server said, one
/// line.
struct Outcome {
  std::optional<Trouble> trouble;
  std::string answer;
};

/// What is to be done next. next_at: of `failed` alone.
struct AfterTry {
  MessageState state{};
  std::optional<base::Instant> next_at;
};

constexpr int most_tries = 8;
/// After the `tries`th try. Pauses grow from a minute to a day; trouble that time
/// does not mend, and the last try, end it. A try that was interrupted may have
/// reached the other side, and is repeated at once under the same name.
AfterTry after_try(int tries, const Outcome& outcome, base::Instant now);

/// Whether a message whose time to be sent was `due_at` still tells the truth.
bool is_outdated(base::Instant due_at, base::Instant now);

/// The end of the quiet hours in which `now` lies; nothing outside of them.
std::optional<base::Instant> quiet_until(const Ladder& ladder, base::Instant now);

}  // namespace dondoc::domain
