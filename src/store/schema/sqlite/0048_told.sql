-- Whom an act concerns is told of it in the product: one notice to a person, neutral. What
-- was not read yet and is told again is counted in the same notice.
CREATE TABLE work_notice (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  user_id TEXT NOT NULL REFERENCES user_account (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  cause TEXT NOT NULL CHECK (cause IN ('issued', 'answered', 'granted', 'refused', 'returned', 'directed', 'guided', 'asked', 'time-asked', 'reported', 'plan-waits', 'letter-waits', 'report-waits')),
  unit_id TEXT REFERENCES unit (id),                    -- the unit that is told, or of which the standing body is
  subject_id TEXT,                                      -- the duty, report or letter; null: several, or the plan itself
  items INTEGER NOT NULL,                                -- duties and reports of new work; else how many times it happened
  made_at INTEGER NOT NULL,
  read_at INTEGER
) STRICT;
CREATE INDEX work_notice_to ON work_notice (user_id, made_at);
CREATE INDEX work_notice_unread ON work_notice (user_id, plan_id, cause) WHERE read_at IS NULL;
