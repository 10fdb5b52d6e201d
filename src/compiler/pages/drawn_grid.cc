#include "compiler/pages/drawn_grid.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace dondoc::compiler {

namespace {

constexpr int dark = 160;           // grey below this is ink
constexpr double least_across = 24, least_down = 11;  // points: shorter strokes belong to letters
constexpr double close_points = 4;  // lines nearer than this are one

/// A drawn line: from begin to end along its direction, at `at` across it.
struct Stroke { int begin = 0, end = 0, at = 0; };

/// Runs of ink along rows (or columns), parallel neighbours taken as one.
std::vector<Stroke> strokes_of(const Raster& raster, bool across, int least, int near) {
  const int lines = across ? raster.height : raster.width, length = across ? raster.width : raster.height;
  std::vector<Stroke> found, recent;
  for (int at = 0; at < lines; ++at) {
    int begin = -1, ink = -1;  // where the run begins, and its last dot of ink
    for (int i = 0; i <= length; ++i) {
      const bool is_ink = i < length && (across ? raster.at(i, at) : raster.at(at, i)) < dark;
      if (is_ink) {
        if (begin < 0) begin = i;
        ink = i;
      } else if (begin >= 0 && (i - ink > 1 || i == length)) {  // one dot may be missing
        if (ink - begin + 1 >= least) {
          bool merged = false;
          for (auto it = recent.rbegin(); it != recent.rend() && !merged; ++it) {
            if (at - it->at > near || it->end < begin - near || it->begin > ink + near) continue;
            it->begin = std::min(it->begin, begin);
            it->end = std::max(it->end, ink);
            it->at = at;
            merged = true;
          }
          if (!merged) recent.push_back({begin, ink, at});
        }
        begin = -1;
      }
    }
    // Those that no coming line can touch are done; few are ever open.
    std::erase_if(recent, [&](const Stroke& stroke) {
      if (at - stroke.at <= near) return false;
      found.push_back(stroke);
      return true;
    });
    if (found.size() > 20'000) return {};  // a picture, not a table
  }
  found.insert(found.end(), recent.begin(), recent.end());
  return found;
}

/// Which strokes touch, directly or through others.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t of(std::size_t i) { while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]]; return i; }
  void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

 private:
  std::vector<std::size_t> parent_;
};

std::vector<double> positions(std::vector<int> at, double scale) {
  std::sort(at.begin(), at.end());
  std::vector<double> out;
  for (const int each : at)
    if (out.empty() || each * scale - out.back() > close_points) out.push_back(each * scale);
  return out;
}

/// Whether strokes at `at` cover most of [begin, end].
bool covered(const std::vector<Stroke>& strokes, double scale, double at, double begin, double end) {
  double length = 0;
  for (const auto& stroke : strokes)
    if (std::abs(stroke.at * scale - at) <= close_points)
      length += std::max(0.0, std::min(end, stroke.end * scale) - std::max(begin, stroke.begin * scale));
  return length > 0.7 * (end - begin);
}

Grid grid_from(const std::vector<Stroke>& across, const std::vector<Stroke>& down, double scale) {
  Grid grid;
  std::vector<int> xs, ys;
  for (const auto& stroke : down) xs.push_back(stroke.at);
  for (const auto& stroke : across) ys.push_back(stroke.at);
  grid.x = positions(std::move(xs), scale);
  grid.y = positions(std::move(ys), scale);
  if (grid.x.size() < 2 || grid.y.size() < 2 || grid.x.size() > 40 || grid.y.size() > 400) return {};
  const int rows = static_cast<int>(grid.y.size()) - 1, columns = static_cast<int>(grid.x.size()) - 1;
  const auto x = [&](int i) { return grid.x[static_cast<std::size_t>(i)]; };
  const auto y = [&](int i) { return grid.y[static_cast<std::size_t>(i)]; };
  const auto right_edge = [&](int row, int column) { return covered(down, scale, x(column + 1), y(row), y(row + 1)); };
  const auto lower_edge = [&](int row, int column) { return covered(across, scale, y(row + 1), x(column), x(column + 1)); };
  std::vector<bool> taken(static_cast<std::size_t>(rows * columns), false);
  const auto is_taken = [&](int row, int column) { return taken[static_cast<std::size_t>(row * columns + column)]; };
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      if (is_taken(row, column)) continue;
      GridCell cell{row, column, 1, 1};
      while (column + cell.column_span < columns && !is_taken(row, column + cell.column_span) && !right_edge(row, column + cell.column_span - 1))
        ++cell.column_span;
      const auto open_below = [&] {
        for (int i = 0; i < cell.column_span; ++i)
          if (lower_edge(row + cell.row_span - 1, column + i)) return false;
        return true;
      };
      while (row + cell.row_span < rows && open_below()) ++cell.row_span;
      for (int i = 0; i < cell.row_span; ++i)
        for (int k = 0; k < cell.column_span; ++k) taken[static_cast<std::size_t>((row + i) * columns + column + k)] = true;
      grid.cells.push_back(cell);
    }
  return grid;
}

}  // namespace

std::vector<Grid> grids_of(const Raster& raster, double scale) {
  const int near = std::max(1, static_cast<int>(1.5 / scale));
  const auto across = strokes_of(raster, true, static_cast<int>(least_across / scale), near);
  const auto down = strokes_of(raster, false, static_cast<int>(least_down / scale), near);
  if (across.size() < 2 || down.size() < 2) return {};

  Groups groups(across.size() + down.size());
  const int reach = std::max(2, static_cast<int>(2.5 / scale));
  for (std::size_t i = 0; i < across.size(); ++i)
    for (std::size_t k = 0; k < down.size(); ++k)
      if (down[k].at >= across[i].begin - reach && down[k].at <= across[i].end + reach && across[i].at >= down[k].begin - reach &&
          across[i].at <= down[k].end + reach)
        groups.join(i, across.size() + k);

  std::vector<Grid> grids;
  for (std::size_t root = 0; root < across.size() + down.size(); ++root) {
    if (groups.of(root) != root) continue;
    std::vector<Stroke> lines, posts;
    for (std::size_t i = 0; i < across.size(); ++i) if (groups.of(i) == root) lines.push_back(across[i]);
    for (std::size_t k = 0; k < down.size(); ++k) if (groups.of(across.size() + k) == root) posts.push_back(down[k]);
    if (lines.size() < 2 || posts.size() < 2) continue;
    auto grid = grid_from(lines, posts, scale);
    if (grid.cells.size() > 1) grids.push_back(std::move(grid));
  }
  std::sort(grids.begin(), grids.end(), [](const Grid& a, const Grid& b) { return a.y.front() < b.y.front(); });
  return grids;
}

}  // namespace dondoc::compiler
