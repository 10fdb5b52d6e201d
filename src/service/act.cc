#include "service/act.h"

#include "service/overview/search_index.h"

namespace dondoc::service {

Act::Act(Context& context, std::string name) : tx(context.write()), context_(context), name_(std::move(name)) {
  if (!context.idempotency_key.empty())
    earlier_ = store::find_done_act(tx, context.actor.user_id, context.idempotency_key, name_, context.input_digest);
}

void Act::finish(std::string subject_kind, base::Id subject_id, std::optional<base::Id> plan_id, store::EventParams params,
                 std::optional<base::Id> result) {
  const auto& user = context_.actor.user_id;
  const auto actor = user.is_nil() ? std::nullopt : std::optional(user);  // on the command line nobody is signed in
  store::append_event(tx, {context_.now(), actor, name_, std::move(subject_kind), subject_id, plan_id, std::move(params)});
  if (!context_.idempotency_key.empty())
    store::insert_done_act(tx, {user, context_.idempotency_key, name_, context_.input_digest, result ? result : subject_id, std::move(answer_)}, context_.now());
  settle_search(tx);
  tx.commit();
}

void record_refusal(const Context& context) {
  Context bare = context;
  bare.idempotency_key.clear();
  bare.input_digest.clear();
  Act act(bare, "document.refused");
  act.finish("agency", context.actor.agency_id);
}

void require(const domain::Can& can, const char* act) {
  if (!domain::holds(can, act)) throw base::Error(base::ErrorKind::forbidden, "act.forbidden", {}, {{"act", act}});
}

}  // namespace dondoc::service
