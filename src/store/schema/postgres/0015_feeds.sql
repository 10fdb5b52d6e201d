-- Addresses from which a calendar program fetches what a person has to meet. The address holds a secret, of which only the digest is kept.
CREATE TABLE calendar_feed (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  user_id plain NOT NULL REFERENCES user_account (id),
  unit_id plain REFERENCES unit (id),                  -- null: all that the person acts for
  token_digest plain NOT NULL UNIQUE,
  created_at BIGINT NOT NULL,
  fetched_on plain
);
CREATE INDEX calendar_feed_of_user ON calendar_feed (user_id);
