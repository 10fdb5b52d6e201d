// A mail as it goes to a mail server: RFC 5322, its words in UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"

namespace dondoc::post {

struct Mail {
  std::string message_id;  // "0190…@tinh.gov.vn"; a mail that is sent again keeps it
  std::string from, from_name, to;
  std::string subject, text;
  base::Instant at;
};

/// One plain address of ASCII characters, "vanthu@soyte.tinh.gov.vn": nothing that
/// could begin another header or name a second recipient.
bool is_address(std::string_view text);

/// The mail's bytes, lines ended by CRLF: headers with words beyond ASCII as
/// RFC 2047 has them, the text as base64. Marked as made by a program (RFC 3834),
/// so that absence notes do not answer it. Throws Error{invalid,
/// "mail.bad_address", "from" or "to"}.
std::string bytes_of(const Mail& mail);

}  // namespace dondoc::post
