// The sender of what leaves the machine. A message is marked as being sent before
// it is sent, and settled after the other side has spoken; one that was being sent
// when the program ended is sent again under the same name (Message-ID,
// Idempotency-Key), by which the other side knows it. What was settled as
// delivered is never sent again.
#pragma once

#include <optional>
#include <stop_token>
#include <utility>

#include "post/transfer.h"
#include "service/context.h"
#include "store/outbox_store.h"

namespace dondoc::service {

/// One for each channel of an installation, used by one thread.
class Sender {
 public:
  Sender(App& app, domain::Channel channel) : app_(app), channel_(channel) {}

  /// Sends what is due, in every agency, one after another; returns how many were
  /// delivered. A stop ends it after the message that is on its way. What keeps the
  /// store from being written is thrown; the outcome it was to write is written first
  /// the next time.
  int run(std::stop_token stop = {});

 private:
  struct Ready;
  int run_for(const base::Id& agency, std::stop_token stop);
  void resume(const base::Id& agency);
  std::optional<Ready> take_next(const base::Id& agency);
  void settle(const base::Id& agency, store::MessageRow row, const domain::Outcome& outcome);

  App& app_;
  const domain::Channel channel_;
  post::Transfer transfer_;
  struct Unsettled { base::Id agency; store::MessageRow row; domain::Outcome outcome; };
  std::optional<Unsettled> unsettled_;
};

/// The staff's: what failed or was given up is sent again, now. Throws not_found
/// "message.unknown".
void resend_message(Context& context, base::Id id);

}  // namespace dondoc::service
