// What a file is, told from its bytes: names and what browsers say of a file
// are not believed.
#pragma once

#include <string>
#include <string_view>

namespace dondoc::compiler {

enum class FileType {
  empty,
  word,                 // .docx and other Office files in a zip; damaged zips too
  archive,              // any other zip: a dossier
  message,              // e-mail
  text,                 // UTF-8 or UTF-16, of which a byte-order mark tells
  protected_document,   // .docx under a password (an OLE file that holds a cipher)
  old_word,             // .doc before 2007
  old_document,         // .xls, .ppt and others of that time
  open_document,        // .odt and its like
  pdf, image, rtf, web_page,
  foreign_text,         // text in TCVN3, VNI, windows-1258 or another old encoding
  unknown,
};

FileType file_type(std::string_view bytes);

/// A name to show: without folders of either kind, composed, no control characters.
std::string shown_name(std::string_view file_name);

/// "image/png" and its like, of a file of type image.
std::string image_media_type(std::string_view bytes);

/// Text of a file of type text as UTF-8 without its mark; `encoding` becomes
/// "utf-8", "utf-16le" or "utf-16be".
std::string decode_text(std::string_view bytes, std::string& encoding);

/// Whether text that is valid Unicode was made of TCVN3 or VNI bytes ("KÕ ho¹ch"):
/// many Western letters, hardly one that only Vietnamese has.
bool looks_misread(std::string_view utf8);

}  // namespace dondoc::compiler
