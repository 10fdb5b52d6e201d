-- Links without an account: each opens one duty of one unit, until a day, unless it
-- is revoked. Of the token its digest alone is kept. user_id stands for whoever
-- holds the link: it signs in nowhere and is no user of the office.
CREATE TABLE access_link (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  token_digest TEXT NOT NULL,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  assignment_id TEXT NOT NULL REFERENCES assignment (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),         -- when it was made; it ends when the duty passes on
  user_id TEXT NOT NULL REFERENCES user_account (id),
  created_by TEXT NOT NULL REFERENCES user_account (id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  opened_at INTEGER,                                  -- first
  used_at INTEGER,                                    -- last
  uses INTEGER NOT NULL DEFAULT 0,
  revoked_by TEXT REFERENCES user_account (id),
  revoked_at INTEGER
) STRICT;
CREATE UNIQUE INDEX access_link_digest ON access_link (token_digest);
CREATE UNIQUE INDEX access_link_user ON access_link (user_id);
CREATE INDEX access_link_of_assignment ON access_link (assignment_id, created_at);
