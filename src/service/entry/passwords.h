// What a password must be, and first passwords that are handed out once.
#pragma once

#include <string>

namespace dondoc::service {

/// Throws Error{invalid}: password.too_short (under ten characters; parameter
/// `limit`), password.too_common (the login, or one of the usual ones).
void check_password(const std::string& password, const std::string& login, const std::string& field);

/// Easy to read out over the telephone: ten letters and digits, none of which is
/// mistaken for another.
std::string new_password();

}  // namespace dondoc::service
