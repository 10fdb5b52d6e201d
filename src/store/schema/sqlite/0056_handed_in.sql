-- The standing body is told that a unit handed in its own plan. The table anew, since SQLite changes no check.
CREATE TABLE work_notice_anew (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  user_id TEXT NOT NULL REFERENCES user_account (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  cause TEXT NOT NULL CHECK (cause IN ('issued', 'answered', 'granted', 'refused', 'returned', 'directed', 'guided', 'asked', 'time-asked', 'reported', 'plan-waits', 'letter-waits', 'report-waits', 'handed-in')),
  unit_id TEXT REFERENCES unit (id),                    -- the unit that is told, or of which the standing body is
  subject_id TEXT,                                      -- the duty, report, letter or draft; null: several, or the plan itself
  items INTEGER NOT NULL,                                -- duties and reports of new work; else how many times it happened
  made_at INTEGER NOT NULL,
  read_at INTEGER
) STRICT;
INSERT INTO work_notice_anew (id, agency_id, user_id, plan_id, cause, unit_id, subject_id, items, made_at, read_at)
  SELECT id, agency_id, user_id, plan_id, cause, unit_id, subject_id, items, made_at, read_at FROM work_notice;
DROP TABLE work_notice;
ALTER TABLE work_notice_anew RENAME TO work_notice;
CREATE INDEX work_notice_to ON work_notice (user_id, made_at);
CREATE INDEX work_notice_unread ON work_notice (user_id, plan_id, cause) WHERE read_at IS NULL;

ALTER TABLE handed_plan ADD COLUMN withdrawn_at INTEGER;   -- the unit took it back before anybody confirmed it
