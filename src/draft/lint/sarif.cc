#include "draft/lint/sarif.h"

#include <cctype>

#include "base/json.h"
#include "base/text.h"
#include "base/version.h"
#include "draft/lint/rules.h"
#include "draft/lint/words.h"

namespace dondoc::draft::lint {

namespace {

std::string quoted(std::string_view text) { return base::to_json(std::string(text)); }
std::string message(std::string_view text) { return "{\"text\":" + quoted(text) + "}"; }

// RFC 3986: what a file's name may hold and a URI may not.
std::string uri_of(std::string_view path) {
  static constexpr char hex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) || std::string_view("-._~/").find(c) != std::string_view::npos) out += c;
    else ((out += '%') += hex[byte >> 4]) += hex[byte & 15];
  }
  return out;
}

// The words of a rule, without the values of a finding.
std::string general(std::string text) {
  for (auto open = text.find('{'); open != text.npos; open = text.find('{', open))
    text.replace(open, text.find('}', open) - open + 1, "…");
  return text;
}

std::string location(const Linted& file, const base::CodePointMap& map, const At& at) {
  std::string out = "{\"physicalLocation\":{\"artifactLocation\":{\"uri\":" + quoted(uri_of(file.uri)) + "}";
  if (at.size() == 2 && file.draft.source.text) {
    const auto begin = map.byte_at(at[0]), end = map.byte_at(at[1]);
    out += ",\"region\":{\"charOffset\":" + std::to_string(at[0]) + ",\"charLength\":" + std::to_string(at[1] - at[0]) +
           ",\"snippet\":" + message(std::string_view(*file.draft.source.text).substr(begin, end - begin)) + "}";
  }
  return out + "}}";
}

template <class T, class F> std::string list(const T& items, F&& each) {
  std::string out = "[";
  for (const auto& item : items) (out += out.size() > 1 ? "," : "") += each(item);
  return out + "]";
}

std::string result(const Linted& file, const base::CodePointMap& map, const Finding& it, std::string_view language) {
  const auto table = rules();
  std::string out = "{\"ruleId\":" + quoted(it.rule) + ",\"ruleIndex\":" + std::to_string(rule_of(it.rule) - table.data()) + ",\"level\":" +
                    quoted(base::enum_name(it.severity)) + ",\"message\":" + message(reason(language, it) + " " + way_out(language, it)) + ",\"locations\":[" +
                    location(file, map, it.at) + "],\"partialFingerprints\":{\"dondoc/v1\":" + quoted(it.id) + "}";
  if (!it.related.empty()) out += ",\"relatedLocations\":" + list(it.related, [&](const At& at) { return location(file, map, at); });
  if (it.muted) out += ",\"suppressions\":[{\"kind\":\"external\",\"justification\":" + quoted(*it.muted) + "}]";
  if (it.law) out += ",\"properties\":{\"law\":" + quoted(*it.law) + "}";
  return out + "}";
}

}  // namespace

std::string to_sarif(const std::vector<Linted>& files, std::string_view language) {
  std::string results;
  for (const auto& file : files) {
    const base::CodePointMap map(file.draft.source.text ? std::string_view(*file.draft.source.text) : std::string_view());
    for (const auto& finding : file.findings) (results += results.empty() ? "" : ",") += result(file, map, finding, language);
  }
  return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"dondoc\",\"version\":" +
         quoted(base::version) + ",\"language\":" + quoted(language == "en" ? "en" : "vi") + ",\"rules\":" +
         list(rules(), [&](const Rule& rule) {
           return "{\"id\":" + quoted(rule.id) + ",\"shortDescription\":" + message(title(language, rule.id)) + ",\"help\":" +
                  message(general(words(language, "lint." + std::string(rule.id) + ".way_out"))) + ",\"defaultConfiguration\":{\"level\":" + quoted(base::enum_name(rule.severity)) + "}}";
         }) +
         "}},\"columnKind\":\"unicodeCodePoints\",\"artifacts\":" +
         list(files, [&](const Linted& file) { return "{\"location\":{\"uri\":" + quoted(uri_of(file.uri)) + "}}"; }) + ",\"results\":[" + results + "]}]}\n";
}

}  // namespace dondoc::draft::lint
