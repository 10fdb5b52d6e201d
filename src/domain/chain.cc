#include "domain/chain.h"

#include "base/crypto.h"

namespace dondoc::domain {

std::string payload_digest(std::string_view salt, std::string_view payload) {
  std::string text(salt);
  text += '\n';
  text += payload;
  return base::sha256_hex(text);
}

std::string event_hash(const Event& event, const base::Id& agency, std::string_view previous) {
  // One field a line; no field holds a line break.
  std::string text = "dondoc event 1\n";
  const auto line = [&](std::string_view value) { text += value; text += '\n'; };
  line(previous);
  line(agency.str());
  line(std::to_string(event.sequence));
  line(event.id.str());
  line(std::to_string(event.made_at.ms));
  line(event.actor_id ? event.actor_id->str() : "");
  line(event.act);
  line(event.subject_kind);
  line(event.subject_id.str());
  line(event.plan_id ? event.plan_id->str() : "");
  line(event.payload_digest);
  return base::sha256_hex(text);
}

}  // namespace dondoc::domain
