#include "compiler/text/markup.h"

#include "base/text.h"

namespace dondoc::compiler {
namespace {

bool is_word(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char32_t code = base::decode(text, at).value;
  return base::is_letter(code) || base::is_digit(code);
}

bool is_word_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const char32_t code = base::decode_before(text, at).value;
  return base::is_letter(code) || base::is_digit(code);
}

bool is_control(char32_t c) { return (c < 0x20 && c != '\n') || c == 0x7F || c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF; }

bool is_break_tag(std::string_view text, std::size_t at, std::size_t& size) {
  for (const std::string_view tag : {"<br>", "<br/>", "<br />", "<BR>"})
    if (text.substr(at).starts_with(tag)) { size = tag.size(); return true; }
  return false;
}

/// The end of the signs from `at` that are never mark-up: letters, digits, most of ASCII's signs; no spaces.
std::size_t plain_end(std::string_view text, std::size_t at) {
  for (;;) {
    const auto byte = at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
    if (byte > ' ' && byte < 0x7F) {
      if (byte == '*' || byte == '_' || byte == '<' || byte == '\\' || byte == ']' || byte == '|' || byte == '`') return at;
      ++at;
    } else if (byte >= 0xC3 && byte <= 0xC8 && at + 1 < text.size()) {  // U+00C0 to U+023F
      at += 2;
    } else if (byte == 0xE1 && at + 2 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xB8 && static_cast<unsigned char>(text[at + 1]) <= 0xBB) {  // U+1E00 to U+1EFF
      at += 3;
    } else {
      return at;
    }
  }
}

bool holds_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += base::decode(text, at).size)
    if (is_word(text, at)) return true;
  return false;
}

}  // namespace

CleanText clean_markup(std::string_view raw) {
  CleanText clean;
  std::string& out = clean.text;
  out.reserve(raw.size());
  bool bold = false, italic = false, space = false;
  bool all_bold = true, all_italic = true, opening_run = true;
  const auto begin_words = [&] {
    if (space && !out.empty() && out.back() != '\n') out += ' ';
    space = false;
    if (!bold && opening_run) {
      opening_run = false;
      clean.bold_bytes = out.size();
    }
  };
  const auto put = [&](char32_t code, std::string_view bytes) {
    begin_words();
    out += bytes;
    if (base::is_letter(code) || base::is_digit(code)) {
      all_bold = all_bold && bold;
      all_italic = all_italic && italic;
    }
  };
  for (std::size_t at = 0; at < raw.size();) {
    if (const std::size_t end = plain_end(raw, at); end > at) {
      const auto words = raw.substr(at, end - at);
      begin_words();
      out += words;
      if (((all_bold && !bold) || (all_italic && !italic)) && holds_word(words)) {
        all_bold = all_bold && bold;
        all_italic = all_italic && italic;
      }
      at = end;
      continue;
    }
    const auto [code, size] = base::decode(raw, at);
    if (code == '*') {
      std::size_t run = 0;
      while (at + run < raw.size() && raw[at + run] == '*') ++run;
      const bool bullet = out.empty() && run == 1 && at + 1 < raw.size() && raw[at + 1] == ' ' && is_word(raw, at + 2);
      const bool literal = run == 1 && at > 0 && at + 1 < raw.size() &&
                           ((raw[at - 1] == '(' && raw[at + 1] == ')') || (base::is_digit(static_cast<unsigned char>(raw[at - 1])) && base::is_digit(static_cast<unsigned char>(raw[at + 1]))));
      if (bullet || literal) {
        put('*', "*");
      } else {
        if (run / 2 % 2 == 1) bold = !bold;
        if (run % 2 == 1) italic = !italic;
      }
      at += run;
      continue;
    }
    if (code == '_' && !(is_word_before(raw, at) && is_word(raw, at + 1))) {
      italic = !italic;
      at += size;
      continue;
    }
    std::size_t tag = 0;
    if (code == '<' && is_break_tag(raw, at, tag)) {
      if (!out.empty()) out += '\n';
      space = false;
      at += tag;
      continue;
    }
    if (code == '\\' && at + 1 < raw.size() && std::string_view("\\`*_{}[]()#+-.!|>").find(raw[at + 1]) != std::string_view::npos) {
      put(static_cast<unsigned char>(raw[at + 1]), raw.substr(at + 1, 1));
      at += 2;
      continue;
    }
    if (code == ']' && at + 1 < raw.size() && raw[at + 1] == '(' && (raw.substr(at + 2).starts_with("http") || raw.substr(at + 2).starts_with("#"))) {
      const std::size_t open = out.rfind('['), close = raw.find(')', at);
      if (open != std::string::npos && close != std::string_view::npos) {
        // A footnote's number keeps its brackets, other links only their words.
        if (out.find_first_not_of("0123456789", open + 1) == std::string::npos) put(']', "]");
        else out.erase(open, 1);
        at = close + 1;
        continue;
      }
    }
    if (base::is_space(code) || code == '|') space = true;
    else if (!is_control(code) && code != '`') put(code, raw.substr(at, size));
    at += size;
  }
  while (!out.empty() && (out.back() == '\n' || out.back() == ' ')) out.pop_back();
  if (opening_run) clean.bold_bytes = bold || all_bold ? out.size() : 0;
  clean.bold_bytes = std::min(clean.bold_bytes, out.size());
  while (clean.bold_bytes > 0 && out[clean.bold_bytes - 1] == ' ') --clean.bold_bytes;
  clean.bold = all_bold && !out.empty();
  clean.italic = all_italic && !out.empty();
  return clean;
}

}  // namespace dondoc::compiler
