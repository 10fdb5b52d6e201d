-- The common words are listed beside SQLite's index alone: a GIN index needs no such lists.
SELECT 1;
