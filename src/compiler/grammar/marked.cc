#include "compiler/grammar/marked.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

enum class Part { perform, lead, partner };

// Behind the bodies.
constexpr Lexicon behind({Entry<Part>
    {"chủ trì", Part::lead}, {"là cơ quan chủ trì", Part::lead}, {"là đơn vị chủ trì", Part::lead}, {"làm đầu mối", Part::lead}, {"thực hiện", Part::perform},
    {"tổ chức thực hiện", Part::perform}, {"có trách nhiệm", Part::perform}, {"chịu trách nhiệm", Part::perform}, {"phụ trách", Part::perform}, {"đảm nhiệm", Part::perform},
    {"đảm nhận", Part::perform}, {"phối hợp", Part::partner}, {"cùng phối hợp", Part::partner}, {"hỗ trợ", Part::partner},
});

// Before them.
constexpr Lexicon before({Entry<Part>
    {"giao", Part::perform}, {"giao cho", Part::perform}, {"giao nhiệm vụ cho", Part::perform}, {"phân công", Part::perform}, {"phân công cho", Part::perform},
    {"yêu cầu", Part::perform}, {"đề nghị", Part::perform}, {"do", Part::perform}, {"phối hợp với", Part::partner}, {"phối hợp cùng", Part::partner},
    {"phối hợp chặt chẽ với", Part::partner}, {"cùng với", Part::partner}, {"với sự phối hợp của", Part::partner}, {"phối hợp", Part::partner},
});

constexpr std::uint32_t longest_before = 5;

std::optional<Part> part_before(const Words& words, std::uint32_t i, std::uint32_t first) {
  for (std::uint32_t back = longest_before; back > 0; --back) {
    if (i < first + back) continue;
    const auto found = words.find(before, i - back, i);
    if (found && found.size == back) return found.tag;
  }
  return std::nullopt;
}

// A clause begins at `i`: a body there is its subject.
bool clause_begins(const Words& words, std::uint32_t i, std::uint32_t first) {
  return i == first || words[i - 1].kind == Word::Kind::mark || words.is(i - 1, "và"_w);
}

void add(std::vector<Body>& to, std::vector<Body> bodies) { to.insert(to.end(), bodies.begin(), bodies.end()); }

}  // namespace

MarkedParties read_marked(const Page& page, Span line) {
  const auto& words = page.words;
  MarkedParties out;
  for (std::uint32_t i = line.first; i < line.last; ++i) {
    if (!body_starts(words, i, line.last)) continue;
    auto list = read_bodies_in_prose(words, i, line.last, page.rules);
    if (list.bodies.empty()) continue;
    auto part = part_before(words, i, line.first);
    const auto verb = words.find(behind, list.end, line.last);
    if (verb && part != Part::partner && (part || clause_begins(words, i, line.first))) part = verb.tag;
    if (part == Part::partner) add(out.partners, std::move(list.bodies));
    else if (part) {
      add(out.assignees, std::move(list.bodies));
      if (part == Part::lead) out.role = draft::Role::lead;
    }
    i = list.end > i ? list.end - 1 : i;
  }
  return out;
}

}  // namespace dondoc::compiler
