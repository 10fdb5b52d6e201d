#include "compiler/grammar/role.h"

#include <algorithm>

#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

// The verb that governs what follows it: "tham mưu Ban Chỉ đạo phối hợp …".
constexpr Lexicon governors({Entry<bool>
    {"tham mưu", true}, {"chỉ đạo", true}, {"đề nghị", true}, {"yêu cầu", true}, {"hướng dẫn", true}, {"đôn đốc", true}, {"giúp", true},
    {"giao", true}, {"vận động", true}, {"phân công", true}, {"do", true}, {"của", true}, {"cho", true}, {"để", true}, {"kiến nghị", true},
});

// "phối hợp" as a noun: "sự phối hợp giữa", "quy chế phối hợp".
bool noun_before(const Words& words, std::uint32_t i, std::uint32_t first) {
  if (i == first) return false;
  const WordKey key = words.key(i - 1);
  return key == "sự"_w || key == "chế"_w || key == "việc"_w || key == "quan"_w || key == "vị"_w || key == "tác"_w;
}

bool break_before(const Words& words, std::uint32_t i, std::uint32_t first) {
  if (i == first) return true;
  const WordKey key = words.key(i - 1);
  if (i >= first + 3 && words.match("tổ chức", i - 2, i) && words[i - 3].kind == Word::Kind::mark) return true;  // "…; tổ chức chủ trì, phối hợp với …"
  if (words[i - 1].kind == Word::Kind::mark) return !words.is_mark(i - 1, '/') && !words.is_mark(i - 1, '"');
  return key == "và"_w || key == "vừa"_w || key == "hoặc"_w || key == "là"_w || key == "thời"_w;
}

// How many words of adverbs and modals stand at `i`.
std::uint32_t skip_adverbs(const Words& words, std::uint32_t i, std::uint32_t last) {
  for (;;) {
    if (words.is_mark(i, ',') && i + 1 < last) {
      const auto next = verb_at(words, i + 1, last);
      if (!next || (next.tag != Verb::adverb && next.tag != Verb::modal && next.tag != Verb::cooperate)) return i;
      ++i;
      continue;
    }
    const auto found = verb_at(words, i, last);
    if (!found || (found.tag != Verb::adverb && found.tag != Verb::modal)) return i;
    i += static_cast<std::uint32_t>(found.size);
  }
}

// "Theo chức năng, nhiệm vụ được giao | chủ động phối hợp": no comma ends it, but whose duties they are.
std::uint32_t past_duties(const Words& words, std::uint32_t i, std::uint32_t last) {
  constexpr Lexicon ends({Entry<bool>{"được giao", true}, {"của mình", true}, {"của đơn vị", true}, {"của ngành", true}, {"được phân công", true}, {"của đơn vị mình", true}, {"của ngành mình", true}, {"của cơ quan", true}});
  constexpr std::uint32_t farthest = 12;
  for (std::uint32_t j = i + 1; j < std::min(last, i + farthest) && !words.is_mark(j, ';') && !words.is_mark(j, '.'); ++j)
    if (const auto end = words.find(ends, j, last)) {
      const auto behind = j + static_cast<std::uint32_t>(end.size);
      const auto verb = verb_at(words, behind, last);
      return verb && verb.tag != Verb::link && verb.tag != Verb::adjunct ? behind : i;
    }
  // "Theo chức năng nhiệm vụ | phối hợp": and nothing that says whose.
  for (const Phrase& duties : {Phrase("theo chức năng, nhiệm vụ"), Phrase("theo chức năng nhiệm vụ"), Phrase("theo chức năng")})
    if (const auto size = words.match(duties, i, last)) {
      const auto verb = verb_at(words, i + size, last);
      if (verb.tag == Verb::cooperate || verb.tag == Verb::lead) return i + size;
    }
  return i;
}

// Behind a clause that gives the base: "Căn cứ chức năng, nhiệm vụ được giao, …".
std::uint32_t skip_adjunct(const Words& words, std::uint32_t i, std::uint32_t last) {
  const auto found = verb_at(words, i, last);
  if (!found || found.tag != Verb::adjunct) return i;
  if (const auto behind = past_duties(words, i, last); behind > i) return behind;
  constexpr std::uint32_t shortly = 6;  // words of "khi có thông báo", which no comma ends
  for (std::uint32_t j = i + 2; words.is(i, "khi"_w) && j < std::min(last, i + shortly) && words.is_word(j); ++j)
    if (const auto verb = verb_at(words, j, last); verb && (verb.tag == Verb::adverb || verb.tag == Verb::cooperate || verb.tag == Verb::lead)) return j;
  int depth = 0;
  for (std::uint32_t j = i; j < last; ++j) {
    if (words.is_mark(j, '(')) ++depth;
    if (words.is_mark(j, ')')) --depth;
    if (depth || !words.is_mark(j, ',')) continue;
    if (words.is_mark(j, ';') || words.is_mark(j, '.')) return i;
    const auto verb = verb_at(words, j + 1, last);
    if (verb && (verb.tag == Verb::act || verb.tag == Verb::adverb || verb.tag == Verb::cooperate || verb.tag == Verb::lead || verb.tag == Verb::modal || words.is(j + 1, "khi"_w))) return j + 1;
  }
  return i;
}

// "chỉ đạo các đơn vị trực thuộc", "phòng, ban chuyên môn": they are the body that directs them.
bool is_own(const Words& words, Span name) {
  return words.seek("trực thuộc", name) < name.last || words.seek("chuyên môn", name) < name.last || words.seek("thuộc quyền", name) < name.last;
}

// The body that ends right before `i`, if a governing verb has it as object or
// it is another subject; `first` when there is none.
bool other_doer_before(const Words& words, std::uint32_t i, std::uint32_t first, Span subject, const Rules& rules) {
  // Adverbs may stand between doer and verb: "các xã chủ động phối hợp".
  for (std::uint32_t j = i > first + 4 ? i - 4 : first; j < i; ++j)
    if (skip_adverbs(words, j, i) == i) { i = j; break; }
  const std::uint32_t from = i > first + 40 ? i - 40 : first;
  for (std::uint32_t j = i; j-- > from;) {
    if (words.is_mark(j, ';') || words.is_mark(j, '.')) return false;
    if (!body_starts(words, j, i) || subject.holds(j)) continue;
    const auto list = read_bodies_in_prose(words, j, i, rules);
    if (list.bodies.empty() || list.end != i) continue;
    if (is_own(words, list.bodies.back().span)) continue;
    // Within a name: "Ủy ban nhân dân | tỉnh".
    if ((j > 0 && body_starts(words, j - 1, i)) || (!words[j].capital && words.find(levels, j, i) && !words.find(determiners, j, i))) continue;
    for (std::uint32_t back = 1; back <= 4 && j >= first + back; ++back)
      if (words.find(governors, j - back, j)) return true;
    return j == first || words.is_mark(j - 1, ';') || words.is_mark(j - 1, ',') || words.is_mark(j - 1, '.') || words.is_mark(j - 1, ':');
  }
  return false;
}

// "chỉ đạo hệ thống y tế cơ sở phối hợp với …": whoever is directed cooperates,
// known to the lexicon or not. Nothing parts the clause but what it is directed to do.
bool directed_before(const Words& words, std::uint32_t i, std::uint32_t first) {
  constexpr std::uint32_t shortest = 2, farthest = 16;  // words between the two verbs
  for (std::uint32_t j = i, back = 0; j-- > first && back < farthest; ++back) {
    if (words[j].kind == Word::Kind::mark || words.is(j, "và"_w)) {
      if (j + 1 == i || words.is_mark(j, ';') || words.is_mark(j, '.') || words.is_mark(j, ',')) return false;
      continue;
    }
    for (const Phrase& verb : {Phrase("chỉ đạo"), Phrase("đôn đốc"), Phrase("vận động")})
      if (words.match(verb, j, i)) return back >= shortest + 1 && !is_own(words, {j, i});
  }
  return false;
}

// "phối hợp chặt chẽ, trao đổi thông tin với Công an xã": the verbs behind the comma share
// "với"; the index of it, `i` where there is none.
std::uint32_t past_verbs(const Words& words, std::uint32_t i, std::uint32_t last) {
  constexpr std::uint32_t farthest = 9;
  if (!words.is_mark(i, ',') || !verb_at(words, i + 1, last)) return i;
  for (std::uint32_t j = i + 1; j + 1 < std::min(last, i + farthest) && (words.is_word(j) || words.is_mark(j, ',')); ++j) {
    if (body_starts(words, j, last)) return i;
    if (words.is(j, "với"_w)) return body_starts(words, j + 1, last) && !words.is(j - 1, "đối"_w) && !words.is(j - 1, "hợp"_w) && !words.is(j - 1, "gắn"_w) && !words.is(j - 1, "so"_w) ? j : i;
  }
  return i;
}

// "phối hợp đồng bộ với", "phối hợp thường xuyên, kịp thời với", "phối hợp tổ chức kiểm tra cùng": how and at what,
// before whom with; the index of "với" or "cùng", `i` where none follows shortly.
std::uint32_t past_manner(const Words& words, std::uint32_t i, std::uint32_t last) {
  constexpr std::uint32_t farthest = 8;
  for (std::uint32_t j = i; j + 1 < std::min(last, i + farthest); ++j) {
    if (words.is(j, "với"_w) || (words.is(j, "cùng"_w) && j > i)) {
      const std::uint32_t who = j + 1 + (words.is(j, "cùng"_w) && words.is(j + 1, "với"_w));
      const WordKey before = words.key(j - 1);
      const bool of_other = j > i && (before == "đối"_w || before == "gắn"_w || before == "so"_w || before == "tương"_w || before == "hợp"_w || before == "ứng"_w || before == "kết"_w);
      return !of_other && who < last && body_starts(words, who, last) ? j : i;
    }
    const bool parts = words.is_mark(j, ',') || words.is(j, "và"_w);
    if (!parts && (!words.is_word(j) || words[j].capital || body_starts(words, j, last))) return i;
  }
  return i;
}

// "là cơ quan | chủ trì", "giữ vai trò chủ trì", "làm đầu mối, chủ trì": what the doer is, before the verb at `i`;
// where it begins, `i` where nothing says so.
std::uint32_t being(const Words& words, std::uint32_t i, std::uint32_t first) {
  constexpr Lexicon beings({Entry<bool>
      {"là cơ quan", true}, {"là đơn vị", true}, {"là đầu mối", true}, {"là cơ quan đầu mối", true}, {"là đơn vị đầu mối", true}, {"là bộ phận", true}, {"làm đầu mối", true}, {"là cơ quan được giao", true},
      {"là đơn vị được giao", true}, {"giữ vai trò", true}, {"đóng vai trò", true}, {"với vai trò", true}, {"đảm nhiệm vai trò", true}, {"là người", true}, {"là thường trực", true},
  });
  constexpr std::uint32_t longest = 6;
  for (std::uint32_t j = i > first + longest ? i - longest : first; j < i; ++j)
    if (const auto is = words.find(beings, j, i); is && j + is.size == i) return j;
  return i;
}

// "phối hợp với gia đình, cộng đồng": people who are no office; what stands at `at` is added.
bool past_people(const Words& words, std::uint32_t at, std::uint32_t last, std::vector<Body>& partners) {
  constexpr Lexicon people({Entry<bool>{"gia đình", true}, {"cộng đồng", true}, {"cộng đồng dân cư", true}, {"người dân", true}, {"nhân dân", true}, {"phụ huynh", true}, {"phụ huynh học sinh", true}, {"cha mẹ học sinh", true}, {"cha mẹ trẻ", true}, {"gia đình học sinh", true}, {"các gia đình", true}});
  constexpr int most = 6;
  bool any = false;
  for (int n = 0; n < most; ++n) {
    const auto who = words.find(people, at, last);
    if (!who || (n == 0 && words.match("cha mẹ học sinh", at, last))) return any;
    partners.push_back(Body{{at, at + static_cast<std::uint32_t>(who.size)}, true, true});
    any = true;
    at = partners.back().span.last;
    if (!words.is_mark(at, ',') && !words.is(at, "và"_w)) return any;
    at += 1 + (words.is_mark(at, ',') && words.is(at + 1, "và"_w));
    // "gia đình, nhà trường", "cộng đồng dân cư, các tổ chức đoàn thể": bodies go on with the list.
    if (at < last && !words.find(people, at, last) && body_starts(words, at, last)) {
      const auto further = read_bodies_in_prose(words, at, last);
      partners.insert(partners.end(), further.bodies.begin(), further.bodies.end());
      return true;
    }
  }
  return any;
}

bool same_words(const Words& words, Span a, Span b) {
  if (a.size() != b.size()) return false;
  for (std::uint32_t k = 0; k < a.size(); ++k)
    if (words.key(a.first + k) != words.key(b.first + k)) return false;
  return true;
}

// "Sở A chủ trì, Hội B phối hợp": behind who leads, who is to help stands before its verb.
std::vector<Body> partners_before(const Words& words, std::uint32_t i, Span text, Span subject, const Rules& rules) {
  constexpr std::uint32_t farthest = 40;  // words of a list
  const Span lead{i > text.first + 2 * farthest ? i - 2 * farthest : text.first, i};
  if (!rules.on(Rule::with_before) || words.seek("chủ trì", lead) == lead.last) return {};
  for (std::uint32_t j = i > text.first + farthest ? i - farthest : text.first + 1; j < i; ++j) {
    if ((!words.is_mark(j - 1, ',') && !words.is_mark(j - 1, ';')) || subject.holds(j) || !body_starts(words, j, i)) continue;
    auto list = read_bodies_in_prose(words, j, i, rules);
    if (list.end == i && (!list.bodies.front().common || words.find(determiners, j, i))) return std::move(list.bodies);
  }
  return {};
}

}  // namespace

draft::Role read_role(const Words& words, Span text, Span subject, std::uint32_t predicate, const Rules& rules) {
  const std::uint32_t acts = skip_adjunct(words, predicate, text.last);  // "theo chức năng, nhiệm vụ được giao | chủ trì"
  for (std::uint32_t i = text.first; i + 1 < text.last; ++i) {
    if (!words.is(i, "chủ"_w) || !words.is(i + 1, "trì"_w) || !rules.on(Rule::role_lead)) continue;
    // Adverbs may stand between: "trực tiếp chủ trì".
    std::uint32_t at = i;
    for (std::uint32_t j = i > text.first + 6 ? i - 6 : text.first; j < i; ++j)
      if (skip_adverbs(words, j, i) == i) { at = j; break; }
    if (at == i && i > text.first && words.is(i - 1, "đồng"_w)) --at;  // "Sở A và Sở B đồng chủ trì"
    at = being(words, at, text.first);
    const bool of_assignee = at == predicate || i == acts || break_before(words, at, text.first) || (!subject.empty() && at == subject.last);
    // "cơ quan được phân công chủ trì", "do Sở A chủ trì": it only says who they are.
    if (of_assignee || !rules.on(Rule::role_lead_described)) return draft::Role::lead;
  }
  if (!rules.on(Rule::role_cooperate)) return draft::Role::perform;
  std::uint32_t i = predicate;
  while (i < text.last && words[i].kind == Word::Kind::mark) ++i;
  if (const auto asks = words.find(requests, i, text.last); asks && rules.on(Rule::task_request)) i += static_cast<std::uint32_t>(asks.size);  // "Tòa án tỉnh: đề nghị phối hợp …"
  i = skip_adverbs(words, i, text.last);
  for (int most = 3; most > 0; --most) {  // "căn cứ kế hoạch này, khi có thông báo | chủ động phối hợp"
    const auto behind = skip_adverbs(words, skip_adjunct(words, i, text.last), text.last);
    if (behind == i) break;
    i = behind;
  }
  const auto verb = verb_at(words, i, text.last);
  return verb && verb.tag == Verb::cooperate ? draft::Role::cooperate : draft::Role::perform;
}

std::vector<Body> read_partners(const Words& words, Span text, Span subject, const Rules& rules) {
  constexpr std::size_t most_named = 64;  // further ones are not held against those before
  std::vector<Body> partners;
  if (!rules.on(Rule::with_phrase)) return partners;
  for (std::uint32_t i = text.first; i + 1 < text.last; ++i) {
    // "Chủ trì cùng với Công an xã xử lý …"
    // "Chủ trì, cùng với Sở A", "chủ trì, kết hợp với Sở A"
    const std::uint32_t leads = i > text.first && words.is_mark(i - 1, ',') ? i - 1 : i;
    const bool beside = words.is(i, "cùng"_w) || (words.is(i, "kết"_w) && words.is(i + 1, "hợp"_w));
    const bool together = beside && leads >= text.first + 2 && words.match("chủ trì", leads - 2, leads);
    const bool arms = words.is(i, "hiệp"_w) && words.is(i + 1, "đồng"_w) && !words.match("phối hợp", i >= text.first + 3 ? i - 3 : i, i);
    const bool joined = words.match("phối kết hợp", i, text.last);
    if (!together && !arms && !joined && (!words.is(i, "phối"_w) || !words.is(i + 1, "hợp"_w))) continue;
    if (together) {
      std::uint32_t who = i + (words.is(i, "kết"_w) ? 2 : 1);
      if (words.is(who, "với"_w)) ++who;
      if (who >= text.last || !body_starts(words, who, text.last)) continue;
      const auto list = read_bodies_in_prose(words, who, text.last, rules);
      partners.insert(partners.end(), list.bodies.begin(), list.bodies.end());
      continue;
    }
    if (noun_before(words, i, text.first)) continue;
    std::uint32_t at = i + 2 + joined;
    if (auto before = partners_before(words, i, text, subject, rules); !before.empty() && !words.is(at, "với"_w)) {
      partners.insert(partners.end(), before.begin(), before.end());
      continue;
    }
    if (words.is(at, "chặt"_w) && words.is(at + 1, "chẽ"_w)) at += 2;
    if (words.is_mark(at, ',') && words.is(at + 1, "hiệp"_w)) at += 3;
    if (const auto shared = past_verbs(words, at, text.last); shared > at) at = shared;
    if (at < text.last && !body_starts(words, at, text.last)) at = past_manner(words, at, text.last);
    if (words.is_mark(at, ':') && at + 1 < text.last && words[at + 1].capital) ++at;  // "phối hợp: Sở A, Sở B tổ chức …"
    const bool named = words.is(at, "với"_w) || words.is(at, "cùng"_w);
    if (named) at += words.is(at + 1, "với"_w) ? 2 : 1;
    if (named && past_people(words, at, text.last, partners)) continue;
    if (at >= text.last || !body_starts(words, at, text.last)) continue;
    if (rules.on(Rule::with_other_subject) && i > text.first && i != subject.last && (other_doer_before(words, i, text.first, subject, rules) || directed_before(words, i, text.first))) continue;
    auto list = read_bodies_in_prose(words, at, text.last, rules);
    // "phối hợp với A; B hướng dẫn …": no verb stands before the semicolon, so B is one of them.
    while (!list.bodies.empty() && words.is_mark(list.end, ';') && list.end + 1 < text.last && body_starts(words, list.end + 1, text.last)) {
      auto more = read_bodies_in_prose(words, list.end + 1, text.last, rules);
      if (more.bodies.empty()) break;
      list.bodies.insert(list.bodies.end(), more.bodies.begin(), more.bodies.end());
      list.end = more.end;
    }
    // "phối hợp tổ chức …": a verb that looks like a body.
    if (!named && (list.bodies.empty() || (!words[at].capital && !words.find(determiners, at, text.last) && verb_at(words, at, text.last)))) continue;
    for (const auto& body : list.bodies)
      if (partners.size() > most_named || std::none_of(partners.begin(), partners.end(), [&](const Body& b) { return same_words(words, b.span, body.span); })) partners.push_back(body);
    if (list.end > i) i = list.end - 1;
  }
  return partners;
}

}  // namespace dondoc::compiler
