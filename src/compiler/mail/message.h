// E-mail as files (.eml, RFC 5322 and MIME): the letter's words and what is
// attached to it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dondoc::compiler::mail {

struct Part {
  std::string name;   // of the file; empty for the letter itself
  std::string bytes;  // decoded; text is UTF-8 where its character set is known
  bool html = false;  // the letter is a web page
};

struct Message {
  std::string subject;
  std::vector<Part> parts;  // the letter first, where there is one
};

/// Whether the bytes begin as a message does: lines of header, among them some
/// that only messages have.
bool looks_like_message(std::string_view bytes);

/// Takes a message apart. Of the ways in which a letter is given, plain text is
/// preferred. Attached messages are taken apart with it, to a depth of 20; what
/// lies deeper is left out, and of parts beyond the first 200 nothing is read.
Message read_message(std::string_view bytes);

/// "=?UTF-8?B?S+G6vw==?=" and its like, as in subjects and names of files.
std::string decode_words(std::string_view header);

}  // namespace dondoc::compiler::mail
