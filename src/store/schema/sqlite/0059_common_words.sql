-- Which entries hold the words that stand in many of them, as lists of their own: the index
-- goes through the entries of a common word one by one. Made by upkeep, block by block
-- (src/store/search_lists.h); what is not listed here is asked of search_words.
CREATE TABLE search_words_block (
  block INTEGER PRIMARY KEY,                          -- the entries from block * 15872 on; no new one is put there any more
  listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
  entries INTEGER NOT NULL,                           -- when it was listed
  removed INTEGER NOT NULL                            -- since then
) STRICT;
CREATE TABLE search_words_list (
  id INTEGER PRIMARY KEY,
  word TEXT NOT NULL,
  block INTEGER NOT NULL REFERENCES search_words_block (block),
  places BLOB NOT NULL                                -- a bit for each place of the block, or the gaps between those that hold the word
) STRICT;
CREATE UNIQUE INDEX search_words_list_of_word ON search_words_list (word, block);
CREATE INDEX search_words_list_of_block ON search_words_list (block);
