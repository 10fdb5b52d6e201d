// How long the linter takes for a plan that was read:
//
//   lint_bench FILE
//
// Reads the plan once, checks it 200 times and prints the median in milliseconds.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <vector>

#include "compiler/compile.h"
#include "draft/lint/lint.h"

int main(int count, char** words) {
  if (count != 2) return 1;
  std::ifstream file(words[1], std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  const auto draft = dondoc::compiler::compile(bytes.str(), words[1], {.with_text = true, .rules = {}});
  std::vector<double> times;
  for (int i = 0; i < 200; ++i) {
    const auto start = std::chrono::steady_clock::now();
    if (dondoc::draft::lint::lint(draft).size() > 1000) return 1;
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::nth_element(times.begin(), times.begin() + 100, times.end());
  std::printf("%.3f\n", times[100]);
}
