#include "compiler/mail/message.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "compiler/mail/transfer.h"

namespace dondoc::compiler::mail {

namespace {

constexpr int deepest = 20;
constexpr std::size_t most_parts = 200;

using Headers = std::map<std::string, std::string, std::less<>>;  // names in lower case

/// Reads the header off `bytes`; what is left is the body.
Headers take_headers(std::string_view& bytes) {
  Headers headers;
  std::string* last = nullptr;
  while (!bytes.empty()) {
    auto line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) break;
    if ((line.front() == ' ' || line.front() == '\t') && last) {
      if (last->size() < 100'000) *last += line;
      continue;
    }
    const auto colon = line.find(':');
    if (colon == line.npos || headers.size() > 500) { last = nullptr; continue; }
    last = &headers[base::lower(base::trim(line.substr(0, colon)))];
    *last = base::trim(line.substr(colon + 1));
  }
  return headers;
}

std::string_view header(const Headers& headers, std::string_view name) {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string_view() : found->second;
}

/// A value's parameter: boundary="x". Names may be split or encoded (RFC 2231:
/// name*=utf-8''K%E1%BA%BF.docx, name*0=, name*1=).
std::string parameter(std::string_view value, std::string_view name) {
  std::string whole;
  bool encoded = false;
  std::size_t at = std::min(value.find(';'), value.size());
  while (at < value.size()) {
    ++at;
    const auto equals = value.find('=', at);
    if (equals == value.npos) break;
    const auto key = base::lower(base::trim(value.substr(at, equals - at)));
    std::string text;
    at = equals + 1;
    while (at < value.size() && (value[at] == ' ' || value[at] == '\t')) ++at;
    if (at < value.size() && value[at] == '"') {
      for (++at; at < value.size() && value[at] != '"'; ++at) {
        if (value[at] == '\\' && at + 1 < value.size()) ++at;
        text += value[at];
      }
      at = std::min(value.find(';', at), value.size());
    } else {
      const auto end = std::min(value.find(';', at), value.size());
      text = base::trim(value.substr(at, end - at));
      at = end;
    }
    if (key == name) return text;
    if (key.starts_with(name) && key.size() > name.size() && key[name.size()] == '*') {
      encoded = encoded || key.ends_with('*');
      whole += text;
    }
  }
  if (!encoded) return whole;
  const auto language = whole.find('\''), end = language == whole.npos ? whole.npos : whole.find('\'', language + 1);
  std::string words = end == whole.npos ? whole : whole.substr(end + 1);
  std::replace(words.begin(), words.end(), '%', '=');
  const auto bytes = decode_quoted_printable(words);
  return base::from_charset(bytes, end == whole.npos ? "utf-8" : whole.substr(0, language)).value_or(base::to_utf8(bytes));
}

std::string decoded(std::string_view body, std::string_view encoding) {
  if (base::equals_folded(encoding, "base64")) return decode_base64(body);
  if (base::equals_folded(encoding, "quoted-printable")) return decode_quoted_printable(body);
  return std::string(body);
}

/// The bodies between the lines "--boundary".
std::vector<std::string_view> bodies_of(std::string_view body, const std::string& boundary) {
  std::vector<std::string_view> found;
  const auto mark = "--" + boundary;
  std::size_t begin = body.npos;
  for (std::size_t at = 0; at < body.size() && found.size() <= most_parts;) {
    const auto end = std::min(body.find('\n', at), body.size());
    const auto line = body.substr(at, end - at);
    const auto rest = line.starts_with(mark) ? base::trim(line.substr(mark.size())) : std::string_view("no mark");
    if (rest.empty() || rest == "--") {
      if (begin != body.npos) found.push_back(body.substr(begin, at - begin));
      begin = end + 1;
      if (!rest.empty()) return found;
    }
    at = end + 1;
  }
  if (begin != body.npos && begin < body.size()) found.push_back(body.substr(begin));  // cut off on its way
  return found;
}

class Reader {
 public:
  explicit Reader(Message& out) : out_(out) {}

  /// The letter is what is found in the order plain text, web page.
  void read(std::string_view bytes, int depth) {
    auto body = bytes;
    const auto headers = take_headers(body);
    if (depth == 0) out_.subject = decode_words(header(headers, "subject"));
    const auto type = header(headers, "content-type");
    const auto kind = base::lower(base::trim(type.substr(0, type.find(';'))));
    if (depth >= deepest || out_.parts.size() >= most_parts) return;
    if (kind.starts_with("multipart/")) {
      const auto boundary = parameter(type, "boundary");
      if (boundary.empty()) return;
      for (const auto each : bodies_of(body, boundary)) read(each, depth + 1);
      return;
    }
    const auto disposition = header(headers, "content-disposition");
    auto name = parameter(disposition, "filename");
    if (name.empty()) name = parameter(type, "name");
    name = decode_words(name);
    auto content = decoded(body, header(headers, "content-transfer-encoding"));
    if (kind == "message/rfc822") { read(content, depth + 1); return; }
    const bool text = kind.empty() || kind == "text/plain" || kind == "text/html";
    if (text && name.empty() && !base::starts_with_folded(disposition, "attachment")) {
      const auto charset = parameter(type, "charset");
      if (!charset.empty()) content = base::from_charset(content, charset).value_or(content);
      add_letter(std::move(content), kind == "text/html");
    } else if (!content.empty()) {
      out_.parts.push_back({name.empty() ? kind : name, std::move(content), false});
    }
  }

 private:
  void add_letter(std::string text, bool html) {
    if (base::trim(text).empty()) return;
    auto letter = std::find_if(out_.parts.begin(), out_.parts.end(), [](const Part& part) { return part.name.empty(); });
    if (letter == out_.parts.end()) out_.parts.insert(out_.parts.begin(), {"", std::move(text), html});
    else if (letter->html && !html) *letter = {"", std::move(text), false};
    else if (!letter->html && !html) (letter->bytes += "\n") += text;  // of a message that was attached
  }

  Message& out_;
};

}  // namespace

bool looks_like_message(std::string_view bytes) {
  const auto first = bytes.substr(0, std::min(bytes.find(':'), bytes.size()));
  if (first.empty() || first.size() > 60 || first.find_first_of(" \n\t") != first.npos) return false;
  auto head = bytes.substr(0, 65'536);
  const auto headers = take_headers(head);
  const auto has = [&](std::string_view name) { return headers.contains(name); };
  return has("from") && (has("mime-version") || has("message-id") || has("received") || (has("subject") && has("date")));
}

Message read_message(std::string_view bytes) {
  Message message;
  Reader(message).read(bytes, 0);
  return message;
}

std::string decode_words(std::string_view header) {
  std::string out;
  bool after_word = false;
  while (!header.empty()) {
    const auto open = header.find("=?");
    const auto charset_end = open == header.npos ? header.npos : header.find('?', open + 2);
    const auto end = charset_end == header.npos || charset_end + 3 >= header.size() || header[charset_end + 2] != '?'
                         ? header.npos
                         : header.find("?=", charset_end + 3);
    if (end == header.npos) break;
    const auto before = header.substr(0, open);
    // White space between two encoded words is no part of the text.
    if (!after_word || !base::trim(before).empty()) out += before;
    auto charset = std::string(header.substr(open + 2, charset_end - open - 2));
    charset = charset.substr(0, charset.find('*'));
    const auto words = header.substr(charset_end + 3, end - charset_end - 3);
    const char how = header[charset_end + 1];
    const auto bytes = how == 'B' || how == 'b' ? decode_base64(words) : decode_quoted_printable(words, true);
    out += base::from_charset(bytes, charset).value_or(base::to_utf8(bytes));
    after_word = true;
    header.remove_prefix(end + 2);
  }
  out += header;
  return base::nfc(out);
}

}  // namespace dondoc::compiler::mail
