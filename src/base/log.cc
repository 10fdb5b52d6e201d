#include "base/log.h"

#include <fmt/format.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <chrono>

namespace dondoc::base {
namespace {

constexpr std::size_t file_bytes = 10'000'000;
constexpr std::size_t older_files = 4;
constexpr auto flush_every = std::chrono::seconds(3);

std::unique_ptr<spdlog::formatter> formatter(const char* pattern) {
  return std::make_unique<spdlog::pattern_formatter>(pattern, spdlog::pattern_time_type::utc);
}

spdlog::level::level_enum level_of(LogLevel level) {
  switch (level) {
    case LogLevel::debug: return spdlog::level::debug;
    case LogLevel::info: return spdlog::level::info;
    case LogLevel::warning: return spdlog::level::warn;
    case LogLevel::error: return spdlog::level::err;
  }
  return spdlog::level::info;
}

spdlog::logger& standard_error() {
  static const auto logger = [] {
    auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    auto made = std::make_shared<spdlog::logger>("dondoc", std::move(sink));
    made->set_formatter(formatter("%Y-%m-%dT%H:%M:%S.%eZ %l %v"));
    return made;
  }();
  return *logger;
}

}  // namespace

void set_log_level(LogLevel level) { standard_error().set_level(level_of(level)); }

std::string log_value(std::string_view value) {
  const auto special = [](unsigned char c) { return c <= ' ' || c == '"' || c == '=' || c == '\\' || c == 0x7f; };
  bool plain = !value.empty();
  for (const unsigned char c : value) plain = plain && !special(c);
  if (plain) return std::string(value);
  std::string out = "\"";
  for (const unsigned char c : value) {
    if (c == '"' || c == '\\') { out += '\\'; out += static_cast<char>(c); }
    else if (c < ' ' || c == 0x7f) out += fmt::format("\\u{:04x}", static_cast<int>(c));
    else out += static_cast<char>(c);
  }
  return out += '"';
}

void log(LogLevel level, std::string_view event, const Params& values) {
  auto& logger = standard_error();
  if (!logger.should_log(level_of(level))) return;
  std::string line(event);
  for (const auto& [name, value] : values) line += fmt::format(" {}={}", name, log_value(value));
  logger.log(level_of(level), spdlog::string_view_t(line.data(), line.size()));
}

struct LogFile::File {
  std::shared_ptr<spdlog::sinks::rotating_file_sink_mt> sink;
  std::atomic<std::int64_t> flushed_at{0};
};

LogFile::LogFile(const std::string& path) : file_(std::make_unique<File>()) {
  try {
    file_->sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path, file_bytes, older_files);
  } catch (const spdlog::spdlog_ex&) {
    throw Error(ErrorKind::unavailable, "system.folder_unwritable", {}, {{"path", path}});
  }
  file_->sink->set_formatter(formatter("%Y-%m-%dT%H:%M:%S.%eZ %v"));
}

LogFile::~LogFile() = default;

void LogFile::write(std::string_view line) {
  const auto now = spdlog::log_clock::now();
  try {
    file_->sink->log({now, {}, {}, spdlog::level::info, spdlog::string_view_t(line.data(), line.size())});
    const std::int64_t second = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
    auto before = file_->flushed_at.load();
    if (second - before >= flush_every.count() && file_->flushed_at.compare_exchange_strong(before, second)) file_->sink->flush();
  } catch (const spdlog::spdlog_ex&) {
    // A full disk must not fail the request that is being written down.
  }
}

}  // namespace dondoc::base
