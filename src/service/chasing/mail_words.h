// The words of letters, which tell numbers and where to sign in; never names of people or contents.
#pragma once

#include <string>

#include "base/error.h"
#include "base/id.h"
#include "store/channel_store.h"

namespace dondoc::service {

/// Of src/service/sending/mail/vi.json; {name} stands for its parameter.
std::string mail_words(const std::string& key, const base::Params& params = {});
/// The name under which a letter goes out, however often it is tried.
std::string message_id(const base::Id& message, const store::MailSettingsRow& settings);

}  // namespace dondoc::service
