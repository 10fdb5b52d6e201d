// What every act has in common: one transaction, one event, and the memory of
// the key that it came with.
//
//   Act act(context, "plan.close");
//   if (act.earlier()) return;                    // sent again: no second effect
//   … load from act.tx, may, decide, store …
//   act.finish("plan", plan.id, plan.id);
#pragma once

#include <optional>
#include <string>

#include "base/error.h"
#include "base/json.h"
#include "domain/rights.h"
#include "service/context.h"
#include "store/event_store.h"

namespace dondoc::service {

class Act {
 public:
  /// `name` is the act's word in the event log: "plan.issued". Begins to write.
  Act(Context& context, std::string name);

  store::Transaction tx;
  /// Set when this user did this act under this key before; result: what it
  /// made then. The constructor throws Error{conflict} "idempotency.other_act",
  /// "idempotency.other_input".
  const std::optional<store::DoneAct>& earlier() const { return earlier_; }
  /// The answer of that time, where it was kept and is not too old.
  template <class T> std::optional<T> earlier_answer() const {
    if (!earlier_ || !earlier_->answer) return std::nullopt;
    return base::from_json<T>(*earlier_->answer);
  }
  /// To be called before `finish`, by acts whose answer cannot be read back later
  /// from what they made. Never for an answer that holds a secret.
  template <class T> void keep_answer(const T& answer) {
    if (!context_.idempotency_key.empty()) answer_ = base::to_json(answer);
  }

  /// Appends the event, keeps the key with `subject_id`, or with `result` where
  /// the act made something else, and commits.
  void finish(std::string subject_kind, base::Id subject_id, std::optional<base::Id> plan_id = {},
              store::EventParams params = {}, std::optional<base::Id> result = {});

 private:
  Context& context_;
  std::string name_;
  std::optional<store::DoneAct> earlier_;
  std::optional<std::string> answer_;
};

/// That a document was refused for its secrecy may be known, and nothing else of
/// it: neither the key nor a digest of what came with it is kept.
void record_refusal(const Context& context);

/// Throws Error{forbidden, "act.forbidden"} unless `can` holds the act's word.
void require(const domain::Can& can, const char* act);
/// Throws Error{not_found, code} unless there is a value.
template <class T> T found(std::optional<T> value, const char* code) {
  if (!value) throw base::Error(base::ErrorKind::not_found, code);
  return std::move(*value);
}

}  // namespace dondoc::service
