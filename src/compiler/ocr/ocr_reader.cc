#include "compiler/ocr/ocr_reader.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <semaphore>
#include <string>
#include <thread>

#include "base/error.h"
#include "base/process.h"
#include "compiler/ocr/deskew.h"
#include "compiler/ocr/sense.h"
#include "compiler/ocr/tsv.h"
#include "compiler/pages/drawn_grid.h"
#include "compiler/pages/page_secrecy.h"
#include "compiler/pages/raster.h"
#include "compiler/pdf/pdf_reader.h"
#include "compiler/pdf/text_layer.h"

namespace dondoc::compiler {

namespace {

using base::Error;
using base::ErrorKind;
using namespace std::string_view_literals;

constexpr int dots_to_the_inch = 200;  // what offices scan at, and what the model reads best
constexpr int longer_side = 2'340;     // of an A4 sheet at that
constexpr std::size_t most_scans = 300;
constexpr int most_tries = 60;         // readings the other ways round, of one document
constexpr double least_skew = 0.15;    // degrees that do no harm

int cores() { return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1u, 16u)); }

/// One page at a time for each core, of all who ask.
std::counting_semaphore<16>& turns() {
  static std::counting_semaphore<16> semaphore(cores());
  return semaphore;
}

/// Paints over all but the margins, and whole lines at their edges.
void keep_margins(Raster& raster) {
  constexpr double edge = 0.02;
  const auto row = [&](double of_height) { return raster.dots.begin() + static_cast<std::ptrdiff_t>(of_height * raster.height) * raster.width; };
  std::fill(row(upper_margin + edge), row(lower_margin - edge), std::uint8_t{255});
}

base::Process tesseract(std::vector<std::string> arguments, const std::string& picture, const std::stop_token& stop) {
  arguments.insert(arguments.begin(), {"tesseract", "stdin", "stdout", "--dpi", std::to_string(dots_to_the_inch)});
  base::Process process{.command = std::move(arguments), .package = "tesseract-ocr", .input = picture, .stop = stop};
  process.limits.wall = std::chrono::seconds(120);
  process.limits.cpu_seconds = 120;
  process.limits.memory_bytes = 2ull << 30;
  return process;
}

PrintedPage recognise_as_it_lies(Raster raster, double width, double height, bool margins_alone, const std::stop_token& stop) {
  if (const double skew = ocr::skew_of(raster); std::abs(skew) >= least_skew) raster = ocr::turned(raster, skew);
  if (margins_alone) keep_margins(raster);
  PrintedPage page;
  page.width = width;
  page.height = height;
  const double scale = width / raster.width;
  page.grids = grids_of(raster, scale);
  // Lines across the whole sheet are read best as one block, whose columns our
  // own reader parts; the cells of a table are blocks of their own.
  const auto picture = to_pgm(raster);
  const auto read = base::run(tesseract({"-l", "vie", "--psm", page.grids.empty() ? "6" : "3", "tsv"}, picture, stop));
  if (read.exit_code != 0) {
    if (read.complaint.find("vie") != std::string::npos)
      throw Error(ErrorKind::unavailable, "tool.missing", {}, {{"program", "tesseract"}, {"package", "tesseract-ocr-vie"}});
    throw Error(ErrorKind::invalid, "picture.damaged");
  }
  page.words = ocr::read_tsv(read.output, scale);
  return page;
}

/// By how many quarters Tesseract's own look at the letters would turn the page
/// clockwise; nothing where it cannot tell, or its data are not installed.
std::optional<int> quarters_by_letters(const Raster& raster, const std::stop_token& stop) {
  const auto picture = to_pgm(raster);
  const auto seen = base::run(tesseract({"-l", "osd", "--psm", "0"}, picture, stop));
  const auto told = seen.output.find("Rotate: ");
  if (seen.exit_code != 0 || told == std::string::npos) return std::nullopt;
  const int degrees = std::atoi(seen.output.c_str() + told + 8);
  return degrees == 90 || degrees == 180 || degrees == 270 ? degrees / 90 : 0;
}

bool holds_ink(const Raster& raster) {
  return std::count_if(raster.dots.begin(), raster.dots.end(), [](std::uint8_t dot) { return dot < 128; }) > 2'000;
}

/// The page, turned upright where it lies otherwise: a page whose words are none
/// is tried the other ways round, and is read as it makes the most sense. A
/// picture that is only looked at for stamps may be a photograph: it is turned
/// where its letters say so. `tries`: what is left for the whole document.
PrintedPage recognise(const Raster& raster, double width, double height, const Watch& watch, bool first, std::atomic<int>& tries, const std::stop_token& stop) {
  const auto read = [&](int quarters) {
    const bool across = quarters % 2 != 0;
    auto page = recognise_as_it_lies(ocr::quarter_turned(raster, quarters), across ? height : width, across ? width : height, watch.for_stamps && !first, stop);
    page.turned = quarters;
    refuse_secret(page, first);  // the reading that shows the stamp may be one that is given up
    return page;
  };
  auto best = read(0);
  auto sense = ocr::sense_of(best.words);
  if (sense.value() >= ocr::enough_sense || !holds_ink(raster) || tries-- <= 0) return best;
  const auto seen = quarters_by_letters(raster, stop);
  std::vector<int> ways{1, 2, 3};
  if (watch.for_stamps) ways = {seen.value_or(0)};
  else if (seen && *seen > 0) std::swap(ways.front(), *std::find(ways.begin(), ways.end(), *seen));
  for (const int quarters : ways) {
    if (quarters == 0 || tries-- <= 0) continue;
    auto page = read(quarters);
    if (const auto other = ocr::sense_of(page.words); other.value() > sense.value()) {
      best = std::move(page);
      sense = other;
    }
    if (sense.value() >= ocr::enough_sense) break;
  }
  best.illegible = sense.is_noise();
  return best;
}

/// Does `task` for 0 … count-1 side by side; the first failure stops the others
/// and is thrown.
void for_each_page(std::size_t count, const Watch& watch, const std::function<void(std::size_t, const std::stop_token&)>& task) {
  std::stop_source stop;
  const std::stop_callback passed_on(watch.stop, [&] { stop.request_stop(); });
  std::mutex mutex;
  std::exception_ptr failure;
  std::atomic<std::size_t> next{0};
  int done = 0;
  const auto work = [&] {
    for (std::size_t i; (i = next++) < count && !stop.stop_requested();) {
      try {
        turns().acquire();
        const struct Return { ~Return() { turns().release(); } } at_the_end;
        task(i, stop.get_token());
        const std::lock_guard lock(mutex);
        if (watch.on_page) watch.on_page(++done, static_cast<int>(count));
      } catch (...) {
        const std::lock_guard lock(mutex);
        if (!failure) failure = std::current_exception();
        stop.request_stop();
      }
    }
  };
  {
    std::vector<std::jthread> workers;
    for (std::size_t i = 1; i < std::min(count, static_cast<std::size_t>(cores())); ++i) workers.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
  if (watch.stop.stop_requested()) throw Error(ErrorKind::unavailable, "tool.stopped");
}

void refuse_many(std::size_t count) {
  if (count > most_scans) throw Error(ErrorKind::too_large, "document.too_many_scans", {}, {{"limit", std::to_string(most_scans)}});
}

/// GraphicsMagick's name of the kind, by which it is told not to guess; it knows
/// kinds that fetch other files.
std::string kind_of(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG")) return "png";
  if (bytes.starts_with("\xFF\xD8\xFF")) return "jpeg";
  if (bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv)) return "tiff";
  if (bytes.starts_with("GIF8")) return "gif";
  if (bytes.starts_with("BM")) return "bmp";
  if (bytes.starts_with("RIFF") && bytes.substr(8).starts_with("WEBP")) return "webp";
  throw Error(ErrorKind::invalid, "document.image");
}

std::vector<Raster> open_picture(std::string_view bytes, const std::stop_token& stop) {
  const auto kind = kind_of(bytes), side = std::to_string(longer_side);
  std::vector<std::string> command = {"gm", "convert", "-limit", "Pixels", "120MP", "-limit", "Memory", "700MB", "-limit", "Map", "0", "-limit", "Disk", "0",
                                      kind + ":/dev/stdin", "-auto-orient"};
  if (kind == "png" || kind == "gif" || kind == "webp") command.insert(command.end(), {"-background", "white", "-flatten"});
  command.insert(command.end(), {"-colorspace", "Gray", "-depth", "8", "-resize", side + "x" + side + ">", "pgm:-"});
  base::Process process{.command = std::move(command), .package = "graphicsmagick", .input = bytes, .stop = stop};
  process.limits.output_bytes = 600u << 20;
  process.limits.memory_bytes = 2ull << 30;
  const auto drawn = base::run(process);
  if (drawn.output.empty()) {
    const bool large = drawn.complaint.find("imit") != std::string::npos;
    if (large) throw Error(ErrorKind::too_large, "picture.too_large", {}, {{"limit", "120"}});
    throw Error(ErrorKind::invalid, "picture.damaged");
  }
  std::vector<Raster> sheets;
  for (std::string_view rest = drawn.output; !rest.empty();) {
    sheets.push_back(take_pgm(rest));
    refuse_many(sheets.size());
  }
  return sheets;
}

}  // namespace

bool recognise_scans(std::vector<PrintedPage>& pages, std::string_view pdf, const Watch& watch) {
  auto scans = scans_of(pages, pdf, watch.stop);
  if (scans.empty()) return false;
  // What has a text layer of its own is not refused for what recognition cannot do.
  const auto layered = [&](std::size_t page) { return marked_share(pages[page]).lost(); };
  refuse_many(scans.size() - static_cast<std::size_t>(std::ranges::count_if(scans, layered)));
  if (scans.size() > most_scans) std::erase_if(scans, layered);
  std::atomic<int> tries{most_tries};
  std::atomic<bool> any{false};
  for_each_page(scans.size(), watch, [&](std::size_t i, const std::stop_token& stop) {
    auto& page = pages[scans[i]];
    const auto layer = marked_share(page);
    PrintedPage read;
    try {
      read = recognise(draw_pdf_page(pdf, scans[i], longer_side, stop), page.width, page.height, watch, scans[i] == 0, tries, stop);
    } catch (const Error& error) {
      if (!layer.lost() || error.code() != "tool.missing") throw;
      return;
    }
    // A page in another language is one that its layer tells better.
    if (layer.lost() && marked_share(read).value() <= layer.value()) return;
    read.relayered = layer.lost();
    page = std::move(read);
    any = true;
  });
  return any;
}

std::vector<PrintedPage> recognise_picture(std::string_view bytes, const Watch& watch) {
  auto sheets = open_picture(bytes, watch.stop);
  std::vector<PrintedPage> pages(sheets.size());
  std::atomic<int> tries{most_tries};
  for_each_page(sheets.size(), watch, [&](std::size_t i, const std::stop_token& stop) {
    const auto& sheet = sheets[i];
    // As if it were an A4 sheet, upright or lying.
    const double scale = 842.0 / std::max(sheet.width, sheet.height);
    const double width = sheet.width * scale, height = sheet.height * scale;
    pages[i] = recognise(sheet, width, height, watch, i == 0, tries, stop);
  });
  return pages;
}

}  // namespace dondoc::compiler
