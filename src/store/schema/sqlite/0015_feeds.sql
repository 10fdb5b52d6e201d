-- Addresses from which a calendar program fetches what a person has to meet. The address holds a secret, of which only the digest is kept.
CREATE TABLE calendar_feed (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  user_id TEXT NOT NULL REFERENCES user_account (id),
  unit_id TEXT REFERENCES unit (id),                  -- null: all that the person acts for
  token_digest TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  fetched_on TEXT
) STRICT;
CREATE INDEX calendar_feed_of_user ON calendar_feed (user_id);
