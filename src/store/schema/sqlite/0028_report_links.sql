-- Links without an account open a duty or a report: the table anew, since SQLite
-- takes no NOT NULL away. batch_id: links that were made in one act.
CREATE TABLE access_link_anew (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  token_digest TEXT NOT NULL,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  assignment_id TEXT REFERENCES assignment (id),
  report_id TEXT REFERENCES report (id),
  batch_id TEXT,
  unit_id TEXT NOT NULL REFERENCES unit (id),         -- when it was made; it ends when the duty passes on
  user_id TEXT NOT NULL REFERENCES user_account (id),
  created_by TEXT NOT NULL REFERENCES user_account (id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  opened_at INTEGER,                                  -- first
  used_at INTEGER,                                    -- last
  uses INTEGER NOT NULL DEFAULT 0,
  revoked_by TEXT REFERENCES user_account (id),
  revoked_at INTEGER,
  CHECK ((assignment_id IS NULL) <> (report_id IS NULL))
) STRICT;
INSERT INTO access_link_anew (id, agency_id, token_digest, plan_id, assignment_id, unit_id, user_id, created_by, created_at, expires_at, opened_at, used_at, uses,
                              revoked_by, revoked_at)
  SELECT id, agency_id, token_digest, plan_id, assignment_id, unit_id, user_id, created_by, created_at, expires_at, opened_at, used_at, uses, revoked_by, revoked_at
  FROM access_link;
DROP TABLE access_link;
ALTER TABLE access_link_anew RENAME TO access_link;
CREATE UNIQUE INDEX access_link_digest ON access_link (token_digest);
CREATE UNIQUE INDEX access_link_user ON access_link (user_id);
CREATE INDEX access_link_of_assignment ON access_link (assignment_id, created_at);
CREATE INDEX access_link_of_report ON access_link (report_id, created_at);
CREATE INDEX access_link_of_plan ON access_link (plan_id, created_at);
CREATE INDEX access_link_of_batch ON access_link (batch_id);
