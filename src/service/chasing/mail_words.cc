#include "service/chasing/mail_words.h"

#include <map>
#include <span>

#include "base/embedded.h"
#include "base/json.h"

namespace dondoc::service {

std::span<const base::EmbeddedFile> embedded_mail();

std::string mail_words(const std::string& key, const base::Params& params) {
  static const auto words = [] {
    std::map<std::string, std::string> out;
    for (auto& [name, text] : base::read_flat_object(embedded_mail().front().bytes)) out.emplace(std::move(name), std::move(text));
    return out;
  }();
  auto out = words.at(key);
  for (const auto& [name, value] : params) {
    const auto hole = "{" + name + "}";
    for (auto at = out.find(hole); at != out.npos; at = out.find(hole, at + value.size())) out.replace(at, hole.size(), value);
  }
  return out;
}

std::string message_id(const base::Id& message, const store::MailSettingsRow& settings) { return message.str() + settings.sender.substr(settings.sender.find('@')); }

}  // namespace dondoc::service
