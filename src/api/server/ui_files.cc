#include "api/server/ui_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/crypto.h"
#include "base/error.h"

namespace dondoc::api {
namespace {

namespace fs = std::filesystem;

// What the build writes wherever a style or a script of the page needs the
// nonce of the response.
constexpr std::string_view nonce_mark = "__CSP_NONCE__";

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> media_types{{
    {".html", "text/html; charset=utf-8"}, {".js", "text/javascript; charset=utf-8"}, {".css", "text/css; charset=utf-8"},
    {".json", "application/json"}, {".webmanifest", "application/manifest+json"}, {".svg", "image/svg+xml"},
    {".png", "image/png"}, {".jpg", "image/jpeg"}, {".webp", "image/webp"}, {".ico", "image/x-icon"},
    {".woff2", "font/woff2"}, {".woff", "font/woff"}, {".txt", "text/plain; charset=utf-8"}, {".map", "application/json"}}};

std::string media_type_of(const std::string& path) {
  for (const auto& [end, type] : media_types) if (path.ends_with(end)) return std::string(type);
  return "application/octet-stream";
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Response::Shared twin(const fs::path& path, const char* end) {
  auto other = path;
  other += end;
  return fs::is_regular_file(other) ? std::make_shared<const std::string>(read_file(other)) : nullptr;
}

// "gzip, deflate;q=0.5, br" names br. A weight of 0 forbids.
bool accepts(std::string_view header, std::string_view coding) {
  const auto at = header.find(coding);
  if (at == std::string_view::npos) return false;
  const auto rest = header.substr(at + coding.size());
  const auto one = rest.substr(0, rest.find(','));
  return one.find("q=0") == std::string_view::npos || one.find_first_of("123456789", one.find("q=0")) != std::string_view::npos;
}

}  // namespace

UiFiles UiFiles::read(const std::string& folder) {
  UiFiles out;
  std::error_code failed;
  for (const auto& entry : fs::recursive_directory_iterator(folder, failed)) {
    const auto path = "/" + fs::relative(entry.path(), folder).generic_string();
    if (!entry.is_regular_file() || path.ends_with(".br") || path.ends_with(".gz")) continue;
    if (path == "/index.html") { out.page_ = read_file(entry.path()); continue; }
    if (path == "/link.html") { out.link_page_ = read_file(entry.path()); continue; }
    File file;
    file.plain = std::make_shared<const std::string>(read_file(entry.path()));
    file.brotli = twin(entry.path(), ".br");
    file.gzip = twin(entry.path(), ".gz");
    file.media_type = media_type_of(path);
    file.etag = "\"" + base::sha256_hex(*file.plain).substr(0, 20) + "\"";
    file.immutable = path.starts_with("/assets/");
    out.files_.emplace(path, std::move(file));
  }
  if (out.page_.empty()) throw base::Error(base::ErrorKind::invalid, "server.no_ui", "ui", {{"path", folder}});
  return out;
}

std::optional<Response> UiFiles::answer(const Request& request) const {
  if (request.method != Method::get && request.method != Method::head) return std::nullopt;
  if (!request.segments.empty() && request.segments.front() == "api") return std::nullopt;
  if (const auto found = files_.find(request.path); found != files_.end()) return serve(found->second, request);
  const bool is_file = !request.segments.empty() && request.segments.back().find('.') != std::string::npos;
  if (is_file && request.path != "/index.html") return std::nullopt;
  return page(request.path == "/link" && !link_page_.empty() ? link_page_ : page_);
}

Response UiFiles::serve(const File& file, const Request& request) const {
  Response response;
  response.label = "ui";
  response.set("ETag", file.etag);
  response.set("Cache-Control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  response.set("Vary", "Accept-Encoding");
  if (request.header("if-none-match") == file.etag) {
    response.status = 304;
    return response;
  }
  response.set("Content-Type", file.media_type);
  const auto codings = request.header("accept-encoding");
  if (file.brotli && accepts(codings, "br")) {
    response.set("Content-Encoding", "br");
    response.body = file.brotli;
  } else if (file.gzip && accepts(codings, "gzip")) {
    response.set("Content-Encoding", "gzip");
    response.body = file.gzip;
  } else {
    response.body = file.plain;
  }
  return response;
}

// The styles that Ant Design makes while it runs bear the nonce; scripts come
// from files alone.
Response UiFiles::page(const std::string& text) const {
  const auto nonce = base::random_token(18);
  std::string html = text;
  for (auto at = html.find(nonce_mark); at != std::string::npos; at = html.find(nonce_mark, at + nonce.size()))
    html.replace(at, nonce_mark.size(), nonce);
  Response response;
  response.label = "ui";
  response.set("Content-Type", "text/html; charset=utf-8");
  response.set("Content-Security-Policy",
               "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce +
                   "'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
                   "base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
  response.body = std::move(html);
  return response;
}

}  // namespace dondoc::api
