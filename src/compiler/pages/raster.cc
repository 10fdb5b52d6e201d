#include "compiler/pages/raster.h"

#include <charconv>

#include "base/error.h"

namespace dondoc::compiler {

namespace {

constexpr std::size_t most_dots = 100'000'000;  // an A2 sheet at 300 dots to the inch has 35 million

[[noreturn]] void damaged() { throw base::Error(base::ErrorKind::invalid, "picture.damaged"); }

int take_number(std::string_view& bytes) {
  for (;;) {
    const auto begin = bytes.find_first_not_of(" \t\r\n");
    if (begin == bytes.npos) damaged();
    bytes.remove_prefix(begin);
    if (bytes.front() != '#') break;
    bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size()));  // a comment
  }
  int value = 0;
  const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), value);
  if (error != std::errc() || value <= 0) damaged();
  bytes.remove_prefix(static_cast<std::size_t>(end - bytes.data()));
  return value;
}

}  // namespace

Raster take_pgm(std::string_view& bytes) {
  if (!bytes.starts_with("P5")) damaged();
  bytes.remove_prefix(2);
  Raster raster;
  raster.width = take_number(bytes);
  raster.height = take_number(bytes);
  const int white = take_number(bytes);
  if (white != 255 || bytes.empty()) damaged();
  bytes.remove_prefix(1);
  const auto size = static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height);
  if (size > most_dots)
    throw base::Error(base::ErrorKind::too_large, "picture.too_large", {}, {{"limit", std::to_string(most_dots / 1'000'000)}});
  if (bytes.size() < size) damaged();
  raster.dots.assign(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
  bytes.remove_prefix(size);
  return raster;
}

std::string to_pgm(const Raster& raster) {
  auto out = "P5\n" + std::to_string(raster.width) + " " + std::to_string(raster.height) + "\n255\n";
  out.append(raster.dots.begin(), raster.dots.end());
  return out;
}

}  // namespace dondoc::compiler
