// The words that a text is found by, the same for both databases: syllables
// without marks, with the marks that they bear, neighbours joined, beginnings of
// words, symbols of documents whole. The index of either database sees them as
// plain words, so each question is an exact look-up and never a scan.
//
// What is taken out of the index is found by making its words again: whoever
// changes what is made here must empty the index by a migration, and the lists beside
// it (search_lists.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dondoc::store {

/// Of a title and a body, whose short lines count as names; each word once.
std::vector<std::string> words_of(std::string_view title, std::string_view body);

/// One of each is asked for: (a) and (b or c).
using SearchClauses = std::vector<std::vector<std::string>>;

/// What is looked for, from the narrowest to the widest; each holds what the ones
/// before it hold: 06/KH-BCĐ or a name as a whole; the words with the marks that
/// were typed, side by side; without marks; in any order, the last one perhaps
/// not typed to its end. Empty for less than two letters.
std::vector<SearchClauses> searches_for(std::string_view q);

/// The number of the narrowest of `searches` that finds the text; their number where none does.
std::size_t narrowest_of(const std::vector<SearchClauses>& searches, std::string_view title, std::string_view body);

/// The words of `q` without marks, as they are marked in what was found.
std::vector<std::string> syllables_of(std::string_view q);

}  // namespace dondoc::store
