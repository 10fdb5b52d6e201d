#include "draft/lint/law.h"

#include <algorithm>
#include <span>

#include "base/embedded.h"
#include "base/error.h"
#include "base/json.h"
#include "base/text.h"

namespace dondoc::draft {
std::span<const base::EmbeddedFile> embedded_law();
}

namespace dondoc::draft::lint {

BOOST_DESCRIBE_STRUCT(Article, (), (subject, article))
BOOST_DESCRIBE_STRUCT(RuleSet, (), (family, name, issued_on, from, to, replaced_by, articles))

namespace {

struct Ended { std::string name; base::Date ended_on; std::string successor, source; std::optional<bool> check; };
BOOST_DESCRIBE_STRUCT(Ended, (), (name, ended_on, successor, source, check))
struct Short { std::string short_, full; };
BOOST_DESCRIBE_STRUCT(Short, (), (short_, full))
struct Shorts { std::vector<Short> common; std::vector<std::string> names; };
BOOST_DESCRIBE_STRUCT(Shorts, (), (common, names))

template <class T> T read(std::string_view name) {
  for (const auto& file : embedded_law())
    if (file.path == name) return base::from_json<T>(file.bytes);
  throw base::Error(base::ErrorKind::not_found, "file.not_found", std::string(name));
}

std::vector<EndedBody> ended(std::string_view name) {
  std::vector<EndedBody> out;
  const auto add = [&](const Ended& it, const std::string& printed) { out.push_back({printed, it.ended_on, it.successor, it.source, it.check.value_or(false), base::fold(printed), base::fold_tones(printed)}); };
  for (const auto& it : read<std::vector<Ended>>(name)) {
    add(it, it.name);
    // "Phòng Y tế các huyện, thị xã" are those of each; "Tỉnh ủy Thái Bình" is of the province that is no more.
    const std::string_view district = " huyện", province = "tỉnh ";
    if (it.name.ends_with(district) && !it.name.ends_with(" các huyện")) add(it, it.name.substr(0, it.name.size() - district.size()) + " các huyện");
    if (it.name.starts_with(province))
      for (const auto* committee : {"ủy ", "đoàn "}) {
        auto of = it;
        const bool city = !it.successor.starts_with(province);
        // "thành phố Đà Nẵng", "Thành phố Hồ Chí Minh": both are as long.
        of.successor = (city ? "Thành " : "Tỉnh ") + (committee + it.successor.substr(city ? std::string_view("thành phố ").size() : province.size()));
        add(of, "Tỉnh " + (committee + it.name.substr(province.size())));
      }
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.key.size() > b.key.size(); });
  return out;
}

Law load() {
  Law out;
  out.rule_sets = read<std::vector<RuleSet>>("rule_sets.json");
  out.bodies = ended("bodies.json");
  out.provinces = ended("provinces.json");
  auto shorts = read<Shorts>("abbreviations.json");
  for (auto& it : shorts.common) out.abbreviations.push_back({std::move(it.short_), std::move(it.full)});
  out.names = std::move(shorts.names);
  out.capitals = read<std::vector<std::string>>("names.json");
  return out;
}

}  // namespace

const RuleSet* Law::in_force(Family family, base::Date day) const {
  for (const auto& it : rule_sets)
    if (it.family == family && it.from <= day && (!it.to || day <= *it.to)) return &it;
  return nullptr;
}

std::optional<std::string> Law::cite(Family family, base::Date day, std::string_view subject) const {
  if (const auto* rules = in_force(family, day))
    for (const auto& it : rules->articles)
      if (it.subject == subject) return rules->name + ", " + it.article;
  return std::nullopt;
}

const Law& law() {
  static const Law loaded = load();
  return loaded;
}

}  // namespace dondoc::draft::lint
