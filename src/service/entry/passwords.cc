#include "service/entry/passwords.h"

#include <algorithm>
#include <array>

#include "base/crypto.h"
#include "base/error.h"
#include "base/text.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::size_t shortest = 10;
constexpr std::array common = {"1234567890", "0123456789", "matkhau123", "password123", "password1234", "qwertyuiop", "administrator",
                               "123456789a", "1111111111", "0000000000", "abcd123456", "matkhau1234", "quantri123"};

}  // namespace

void check_password(const std::string& password, const std::string& login, const std::string& field) {
  if (base::count_code_points(password) < shortest)
    throw Error(ErrorKind::invalid, "password.too_short", field, {{"limit", std::to_string(shortest)}});
  const auto key = base::fold(password);
  if (key == base::fold(login) || std::find(common.begin(), common.end(), key) != common.end())
    throw Error(ErrorKind::invalid, "password.too_common", field);
}

std::string new_password() {
  constexpr std::string_view signs = "abcdefghijkmnpqrstuvwxyz23456789";  // 32 of them: no remainder, no bias
  std::string out;
  for (const unsigned char byte : base::random_bytes(10)) out += signs[byte % signs.size()];
  return out;
}

}  // namespace dondoc::service
