#include "compiler/docx/paragraph_text.h"

#include "base/text.h"
#include "compiler/text/legacy.h"

namespace dondoc::compiler::docx {

namespace {

bool has_no_width(char32_t code) {
  return code == 0xAD || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

/// Whether a soft hyphen may be ư of TCVN3 under the name of another font:
/// Western letters are beside it, and none that only Unicode has.
bool may_be_legacy(std::string_view utf8) {
  if (utf8.find("\u00AD") == utf8.npos || holds_unicode(utf8)) return false;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto [code, size] = base::decode(utf8, i);
    if (code >= 0xA1 && code <= 0xFF && code != 0xAD) return true;
    i += size;
  }
  return false;
}

}  // namespace

void ParagraphText::add(std::string_view utf8, const Look& look) {
  const bool keep_soft_hyphens = may_be_legacy(utf8);
  for (std::size_t i = 0; i < utf8.size();) {
    const unsigned char byte = static_cast<unsigned char>(utf8[i]);
    if (byte < 0x80) {
      if (byte <= ' ' || byte == 0x7F) space_ = true;
      else put(utf8.substr(i, 1), look);
      ++i;
      continue;
    }
    const auto [code, size] = base::decode(utf8, i);
    if (base::is_space(code)) space_ = true;
    else if (code == 0x2011) put("-", look);  // a hyphen at which no line breaks
    else if (code == base::decode("\xEF\xBF\xBD", 0).value && size == 1) put("\xEF\xBF\xBD", look);
    else if (!has_no_width(code) || (code == 0xAD && keep_soft_hyphens)) put(utf8.substr(i, size), look);
    i += size;
  }
}

void ParagraphText::put(std::string_view character, const Look& look) {
  if (!text_.empty()) {
    if (break_) text_ += '\n';
    else if (space_) text_ += ' ';
  }
  space_ = break_ = false;
  text_ += character;
  ++visible_;
  bold_ += look.bold;
  italic_ += look.italic;
  page_number_ += look.page_number;
  opening_bold_ = opening_bold_ && look.bold;
  if (opening_bold_) bold_end_ = text_.size();
}

std::string ParagraphText::str() const { return base::nfc(text_); }

std::size_t ParagraphText::bold_bytes() const {
  // Measured after normalisation, which may shorten what was typed decomposed.
  if (bold_end_ == 0 || base::is_plainly_nfc(text_)) return bold_end_;
  return base::nfc(std::string_view(text_).substr(0, bold_end_)).size();
}

}  // namespace dondoc::compiler::docx
