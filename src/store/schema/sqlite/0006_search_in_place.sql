-- What is searched for stands folded beside what it belongs to; an index of words
-- that nothing asked is taken away.
DROP TABLE search;
