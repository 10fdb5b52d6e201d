#include "store/search_lists.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <thread>
#include <unordered_set>

namespace dondoc::store {
namespace {

/// A word that fewer entries hold, one of 64, is found soon enough by FTS5; one that was listed
/// in the block before stays so for half of that, since each gap is another question.
constexpr std::size_t kShare = 64, kShareOnceListed = 128;
constexpr int kReadAtOnce = kBlockEntries / 8, kWrittenAtOnce = 64;
constexpr std::size_t kAllBits = kBlockEntries / 8;

std::int64_t first_of(int block) { return std::int64_t{block} * kBlockEntries; }
int block_of(std::int64_t entry) { return static_cast<int>(entry / kBlockEntries); }

std::string key_of(const SearchClauses& clauses) {
  std::string out;
  for (const auto& clause : clauses) {
    for (const auto& word : clause) out += word + " ";
    out += "&";
  }
  return out;
}

/// As FTS5 writes it; the words are letters, digits and @._=- alone.
std::string match_of(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "\"" : " OR \"") + word + "\"";
  return out;
}

}  // namespace

void BlockBits::set(int from, int to) {
  for (int place = from; place <= to;) {
    const auto part = static_cast<std::size_t>(place) / 64;
    const int bit = place % 64, last = std::min(to - place + bit, 63);
    parts[part] |= (~std::uint64_t{0} >> (63 - (last - bit))) << bit;
    place += last - bit + 1;
  }
}

bool BlockBits::any() const {
  return std::ranges::any_of(parts, [](auto part) { return part != 0; });
}

BlockBits& BlockBits::operator&=(const BlockBits& other) {
  for (std::size_t i = 0; i < parts.size(); ++i) parts[i] &= other.parts[i];
  return *this;
}

BlockBits& BlockBits::operator|=(const BlockBits& other) {
  for (std::size_t i = 0; i < parts.size(); ++i) parts[i] |= other.parts[i];
  return *this;
}

std::string list_of_places(const std::vector<std::uint16_t>& places) {
  std::string out;
  int next = 0;
  for (const auto place : places) {
    int gap = place - next;
    for (; gap >= 255; gap -= 255) out += '\xff';
    out += static_cast<char>(gap);
    next = place + 1;
    if (out.size() >= kAllBits) break;
  }
  if (out.size() < kAllBits) return out;
  out.assign(kAllBits, '\0');
  for (const auto place : places) out[place / 8] = static_cast<char>(out[place / 8] | (1 << (place % 8)));
  return out;
}

BlockBits bits_of_list(std::string_view list) {
  BlockBits out;
  if (list.size() == kAllBits) {
    for (std::size_t i = 0; i < kAllBits; ++i) out.parts[i / 8] |= std::uint64_t{static_cast<unsigned char>(list[i])} << (i % 8 * 8);
    return out;
  }
  int place = 0;
  for (const char c : list) {
    const int gap = static_cast<unsigned char>(c);
    place += gap;
    if (gap < 255 && place < kBlockEntries) out.set(place++);
  }
  return out;
}

bool is_always_listed(std::string_view word) { return word.starts_with('@') && word.find('-') != word.npos; }

WordLists::WordLists(Transaction& tx) : tx_(tx) {
  if (const auto last = tx.query("SELECT max(id) FROM search_entry")[0].get<std::optional<std::int64_t>>(0)) newest_ = block_of(*last);
  listed_.resize(static_cast<std::size_t>(newest_ + 1));
  for (const auto row : tx.query("SELECT block FROM search_words_block WHERE listed = 1 AND block <= $1", newest_)) listed_[row.get<std::size_t>(0)] = 1;
}

const std::vector<char>& WordLists::blocks_of(const std::string& word) {
  const auto [at, is_new] = blocks_.try_emplace(word);
  if (!is_new) return at->second;
  at->second.resize(listed_.size());
  for (const auto row : tx_.query("SELECT block FROM search_words_list WHERE word = $1 AND block <= $2", word, newest_)) {
    const auto block = row.get<std::size_t>(0);
    at->second[block] = listed_[block];
  }
  return at->second;
}

BlockBits WordLists::list(const std::string& word, int block) {
  return bits_of_list(tx_.query("SELECT places FROM search_words_list WHERE word = $1 AND block = $2", word, block)[0].get<std::string_view>(0));
}

/// In one go for a growing number of blocks that list none of the words. Clause by clause: FTS5 looks for
/// the first entry that holds all of several words however far it lies outside of what is asked for.
const BlockBits* WordLists::ask(const Clause& clause, int block) {
  const auto match = match_of(clause);
  auto& asked = asked_[match];
  asked.known.resize(listed_.size());
  if (!asked.known[static_cast<std::size_t>(block)]) {
    const auto is_open = [&](int at) {
      return at >= 0 && !asked.known[static_cast<std::size_t>(at)] && std::ranges::none_of(clause, [&](const auto& word) { return is_listed(word, at); });
    };
    int from = block;
    while (block - from + 1 < asked.at_once && is_open(from - 1)) --from;
    for (const auto row : tx_.query("SELECT rowid FROM search_words WHERE search_words MATCH $1 AND rowid BETWEEN $2 AND $3 ORDER BY rowid DESC", match, first_of(from),
                                    first_of(block + 1) - 1)) {
      const auto entry = row.get<std::int64_t>(0);
      asked.found[block_of(entry)].set(static_cast<int>(entry % kBlockEntries));
    }
    std::fill(asked.known.begin() + from, asked.known.begin() + block + 1, 1);
    asked.at_once *= 2;
  }
  const auto found = asked.found.find(block);
  return found == asked.found.end() ? nullptr : &found->second;
}

WordLists::Question& WordLists::question(const SearchClauses& clauses) {
  auto& out = questions_[key_of(clauses)];
  if (out) return *out;
  out = std::make_unique<Question>();
  out->clauses_ = clauses;
  // Neighbours are rarer than words, and where nothing holds them nothing else is asked.
  std::ranges::stable_partition(out->clauses_, [](const Clause& clause) { return clause[0].find('_') != std::string::npos; });
  out->known_.resize(listed_.size());
  out->bits_.resize(listed_.size());
  return *out;
}

bool WordLists::narrow(BlockBits& bits, const Clause& clause, int block) {
  BlockBits either;
  Clause rare;
  for (const auto& word : clause) {
    if (is_listed(word, block)) either |= list(word, block);
    else if (!is_listed(block) || !is_always_listed(word)) rare.push_back(word);
  }
  if (!rare.empty())
    if (const auto* more = ask(rare, block)) either |= *more;
  bits &= either;
  return bits.any();
}

const BlockBits* WordLists::holding(Question& question, int block) {
  const auto at = static_cast<std::size_t>(block);
  auto& kept = question.bits_[at];
  if (std::exchange(question.known_[at], 1)) return kept.get();
  BlockBits bits;
  bits.parts.fill(~std::uint64_t{0});
  for (const auto& clause : question.clauses_)
    if (!narrow(bits, clause, block)) return nullptr;
  kept = std::make_unique<BlockBits>(bits);
  return kept.get();
}

void note_removed(Transaction& tx, std::int64_t entry) {
  tx.run("UPDATE search_words_block SET removed = removed + 1 WHERE block = $1", block_of(entry));
}

namespace {

/// The first block that is to be listed; from then on it takes no new entry.
std::optional<int> block_to_list(Database& database) {
  const auto find = [](Transaction& tx) -> std::pair<std::optional<int>, bool> {
    const auto again = tx.query("SELECT block FROM search_words_block WHERE listed = 0 OR removed * 4 > entries ORDER BY block LIMIT 1");
    if (!again.empty()) return {again[0].get<int>(0), false};
    const auto next = tx.query("SELECT coalesce(max(block), -1) + 1 FROM search_words_block")[0].get<int>(0);
    const auto last = tx.query("SELECT max(id) FROM search_entry")[0].get<std::optional<std::int64_t>>(0);
    if (last && next < block_of(*last)) return {next, true};
    return {};
  };
  {
    auto tx = database.read({});
    if (const auto [block, is_new] = find(tx); !block || !is_new) return block;
  }
  auto tx = database.write({});
  const auto [block, is_new] = find(tx);
  if (is_new) tx.run("INSERT INTO search_words_block (block, listed, entries, removed) VALUES ($1, 0, 0, 0)", *block);
  tx.commit();
  return block;
}

/// Which places of the block hold which words.
struct BlockWords {
  std::size_t entries = 0;
  int removed = 0;  // before it was read
  std::unordered_map<std::string, std::vector<std::uint16_t>> places;
  std::unordered_set<std::string> listed_before;
};

BlockWords read_block(Database& database, int block) {
  BlockWords out;
  {
    auto tx = database.read({});
    out.removed = tx.query("SELECT removed FROM search_words_block WHERE block = $1", block)[0].get<int>(0);
  }
  for (auto from = first_of(block); from < first_of(block + 1); from += kReadAtOnce) {
    auto tx = database.read({});
    for (auto& entry : entries_with_words(tx, from, from + kReadAtOnce - 1)) {
      for (auto& word : entry.words) out.places[std::move(word)].push_back(static_cast<std::uint16_t>(entry.id % kBlockEntries));
      ++out.entries;
    }
  }
  auto tx = database.read({});
  for (const auto row : tx.query("SELECT word FROM search_words_list WHERE block = $1", block - 1)) out.listed_before.insert(row.get<std::string>(0));
  return out;
}

/// Writers come in between for as long as it took.
void write_slice(Database& database, const std::function<void(Transaction&)>& write) {
  auto tx = database.write({});
  const auto begun = std::chrono::steady_clock::now();
  write(tx);
  tx.commit();
  std::this_thread::sleep_for(std::chrono::steady_clock::now() - begun);
}

}  // namespace

bool list_common_words(Database& database) {
  if (database.dialect() != Dialect::sqlite) return false;
  const auto block = block_to_list(database);
  if (!block) return false;
  const auto read = read_block(database, *block);
  std::vector<std::pair<const std::string*, std::string>> lists;
  for (const auto& [word, places] : read.places)
    if (places.size() * (read.listed_before.contains(word) ? kShareOnceListed : kShare) >= read.entries || is_always_listed(word))
      lists.emplace_back(&word, list_of_places(places));
  // Nobody reads lists of a block that is not listed, so they are written a few at a time, and what broke off is begun anew.
  write_slice(database, [&](Transaction& tx) { tx.run("UPDATE search_words_block SET listed = 0 WHERE block = $1", *block); });
  std::int64_t gone = kWrittenAtOnce;
  while (gone == kWrittenAtOnce)
    write_slice(database, [&](Transaction& tx) {
      gone = tx.run("DELETE FROM search_words_list WHERE rowid IN (SELECT rowid FROM search_words_list WHERE block = $1 LIMIT $2)", *block, kWrittenAtOnce);
    });
  for (std::size_t from = 0; from < lists.size(); from += kWrittenAtOnce)
    write_slice(database, [&](Transaction& tx) {
      for (auto at = from; at < std::min(from + kWrittenAtOnce, lists.size()); ++at)
        tx.run("INSERT INTO search_words_list (word, block, places) VALUES ($1, $2, CAST($3 AS BLOB))", *lists[at].first, *block, lists[at].second);
    });
  write_slice(database, [&](Transaction& tx) {
    tx.run("UPDATE search_words_block SET listed = 1, entries = $2, removed = removed - $3 WHERE block = $1", *block, read.entries, read.removed);
  });
  return true;
}

}  // namespace dondoc::store
