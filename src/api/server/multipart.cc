#include "api/server/multipart.h"

#include <algorithm>

#include "base/error.h"
#include "base/text.h"

namespace dondoc::api {
namespace {

[[noreturn]] void malformed() { throw base::Error(base::ErrorKind::invalid, "request.malformed"); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// `; name=value; name="value"` after a header's first word. In a quoted value
// browsers write a quote as %22 and leave a backslash alone, so nothing is
// unescaped here but that.
std::optional<std::string> parameter(std::string_view header, std::string_view wanted) {
  std::size_t at = header.find(';');
  while (at < header.size()) {
    ++at;
    const auto equals = header.find('=', at);
    if (equals == std::string_view::npos) return std::nullopt;
    const auto name = trimmed(header.substr(at, equals - at));
    std::string_view value;
    if (equals + 1 < header.size() && header[equals + 1] == '"') {
      const auto quote = header.find('"', equals + 2);
      if (quote == std::string_view::npos) malformed();
      value = header.substr(equals + 2, quote - equals - 2);
      at = header.find(';', quote);
    } else {
      at = header.find(';', equals);
      value = trimmed(header.substr(equals + 1, at == std::string_view::npos ? at : at - equals - 1));
    }
    if (same(name, wanted)) return std::string(value);
  }
  return std::nullopt;
}

void unescape_quotes(std::string& text) {
  for (auto at = text.find("%22"); at != std::string::npos; at = text.find("%22", at + 1)) text.replace(at, 3, "\"");
}

}  // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type) {
  if (!same(trimmed(content_type.substr(0, content_type.find(';'))), "multipart/form-data")) return std::nullopt;
  auto boundary = parameter(content_type, "boundary");
  const auto allowed = [](unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           std::string_view("'()+_,-./:=? ").find(static_cast<char>(c)) != std::string_view::npos;
  };
  if (!boundary || boundary->empty() || boundary->size() > 70 || boundary->back() == ' ' ||
      !std::all_of(boundary->begin(), boundary->end(), allowed))
    malformed();
  return boundary;
}

MultipartReader::MultipartReader(const std::string& boundary) : delimiter_("\r\n--" + boundary) {
  pending_ = "\r\n";  // so that a boundary which opens the body is found like the others
}

void MultipartReader::add(std::string_view bytes) {
  if (state_ == State::epilogue) return;
  pending_ += bytes;
  while (step()) {}
  pending_.erase(0, from_);
  from_ = 0;
}

// One step forward in pending_; false when it needs more bytes.
bool MultipartReader::step() {
  const std::string_view rest = std::string_view(pending_).substr(from_);
  switch (state_) {
    case State::preamble:
    case State::bytes: {
      const auto found = rest.find(delimiter_);
      // A delimiter may have begun in the last bytes, so these are kept back.
      const auto known = found != std::string_view::npos ? found : rest.size() - std::min(rest.size(), delimiter_.size() - 1);
      if (state_ == State::bytes) parts_.back().bytes.append(rest.substr(0, known));
      from_ += known;
      if (found == std::string_view::npos) return false;
      from_ += delimiter_.size();
      state_ = State::after_boundary;
      return true;
    }
    case State::after_boundary: {
      if (rest.size() < 2) return false;
      if (rest.starts_with("--")) { state_ = State::epilogue; from_ = pending_.size(); return false; }
      const auto line = rest.find("\r\n");
      if (line == std::string_view::npos) { if (rest.size() > 80) malformed(); return false; }
      if (!trimmed(rest.substr(0, line)).empty()) malformed();
      from_ += line;  // the CRLF stays, so that a part without headers ends like one with them
      state_ = State::headers;
      return true;
    }
    case State::headers: {
      const auto end = rest.find("\r\n\r\n");
      if (end == std::string_view::npos ? rest.size() > most_header_bytes : end > most_header_bytes) malformed();
      if (end == std::string_view::npos) return false;
      if (parts_.size() == most_parts) malformed();
      open_part(rest.substr(0, end));
      from_ += end + 4;
      state_ = State::bytes;
      return true;
    }
    case State::epilogue: return false;
  }
  return false;
}

void MultipartReader::open_part(std::string_view headers) {
  Part part;
  bool named = false;
  while (!headers.empty()) {
    headers.remove_prefix(std::min<std::size_t>(2, headers.size()));  // CRLF
    const auto line = headers.substr(0, headers.find("\r\n"));
    headers.remove_prefix(line.size());
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) malformed();
    const auto name = line.substr(0, colon);
    const auto value = trimmed(line.substr(colon + 1));
    if (same(name, "content-disposition")) {
      if (named || !same(trimmed(value.substr(0, value.find(';'))), "form-data")) malformed();
      auto field = parameter(value, "name");
      if (!field) malformed();
      part.name = std::move(*field);
      part.file_name = parameter(value, "filename").value_or("");
      unescape_quotes(part.file_name);
      named = true;
    } else if (same(name, "content-type")) {
      part.media_type = value;
    }
  }
  if (!named || !base::is_utf8(part.name) || !base::is_utf8(part.file_name)) malformed();
  parts_.push_back(std::move(part));
}

std::vector<Part> MultipartReader::finish() {
  if (state_ != State::epilogue) malformed();
  return std::move(parts_);
}

}  // namespace dondoc::api
