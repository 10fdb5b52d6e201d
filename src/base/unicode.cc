// The one file that knows ICU: Unicode normalisation, where tables of Vietnamese
// letters do not reach, and the character sets of foreign files.
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <algorithm>

#include "base/error.h"
#include "base/text.h"

namespace dondoc::base {
namespace {

void need(UErrorCode status) {
  if (U_FAILURE(status)) throw Error(ErrorKind::unavailable, "unicode.unavailable", {}, {{"reason", u_errorName(status)}});
}

}  // namespace

std::string nfc(std::string_view text) {
  if (is_plainly_nfc(text)) return is_utf8(text) ? std::string(text) : to_utf8(text);
  const std::string valid = to_utf8(text);

  UErrorCode status = U_ZERO_ERROR;
  std::u16string wide(valid.size(), u'\0');  // UTF-16 never has more units than UTF-8
  std::int32_t length = 0;
  u_strFromUTF8(wide.data(), static_cast<std::int32_t>(wide.size()), &length, valid.data(), static_cast<std::int32_t>(valid.size()),
                &status);
  need(status);
  wide.resize(static_cast<std::size_t>(length));

  const UNormalizer2* normalizer = unorm2_getNFCInstance(&status);
  need(status);
  std::u16string composed(wide.size() + 16, u'\0');
  length = unorm2_normalize(normalizer, wide.data(), static_cast<std::int32_t>(wide.size()), composed.data(),
                            static_cast<std::int32_t>(composed.size()), &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    composed.resize(static_cast<std::size_t>(length));
    length = unorm2_normalize(normalizer, wide.data(), static_cast<std::int32_t>(wide.size()), composed.data(),
                              static_cast<std::int32_t>(composed.size()), &status);
  }
  need(status);
  composed.resize(static_cast<std::size_t>(length));

  std::string out(composed.size() * 3, '\0');
  u_strToUTF8(out.data(), static_cast<std::int32_t>(out.size()), &length, composed.data(), static_cast<std::int32_t>(composed.size()),
              &status);
  need(status);
  out.resize(static_cast<std::size_t>(length));
  return out;
}

std::optional<std::string> from_charset(std::string_view bytes, const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const auto most = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 256u << 20));
  UConverter* converter = ucnv_open(name.c_str(), &status);
  if (U_FAILURE(status) || name.empty()) return std::nullopt;
  std::u16string wide(static_cast<std::size_t>(most) * 2 + 16, u'\0');
  const auto length = ucnv_toUChars(converter, wide.data(), static_cast<std::int32_t>(wide.size()), bytes.data(), most, &status);
  ucnv_close(converter);
  if (U_FAILURE(status)) return std::nullopt;
  std::string out(static_cast<std::size_t>(length) * 3, '\0');
  std::int32_t written = 0;
  u_strToUTF8WithSub(out.data(), static_cast<std::int32_t>(out.size()), &written, wide.data(), length, 0xFFFD, nullptr, &status);
  if (U_FAILURE(status)) return std::nullopt;
  out.resize(static_cast<std::size_t>(written));
  return out;
}

}  // namespace dondoc::base
