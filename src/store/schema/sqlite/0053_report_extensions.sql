-- More time is asked for reports that a unit owes too.
CREATE TABLE extension_of_both (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  assignment_id TEXT REFERENCES assignment (id),
  report_id TEXT REFERENCES report (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  state TEXT NOT NULL CHECK (state IN ('asked', 'granted', 'refused', 'withdrawn')),
  reason TEXT NOT NULL,
  due_on TEXT NOT NULL,                               -- the deadline in force when it was asked
  proposed_on TEXT NOT NULL,
  granted_on TEXT,
  answer TEXT,
  asked_by TEXT NOT NULL REFERENCES user_account (id),
  asked_at INTEGER NOT NULL,
  answered_by TEXT REFERENCES user_account (id),
  answered_at INTEGER,
  CHECK ((state = 'granted') = (granted_on IS NOT NULL)),
  CHECK ((assignment_id IS NULL) <> (report_id IS NULL))
) STRICT;
INSERT INTO extension_of_both (id, agency_id, plan_id, assignment_id, unit_id, state, reason, due_on, proposed_on, granted_on, answer, asked_by, asked_at, answered_by, answered_at)
  SELECT id, agency_id, plan_id, assignment_id, unit_id, state, reason, due_on, proposed_on, granted_on, answer, asked_by, asked_at, answered_by, answered_at FROM extension;
DROP TABLE extension;
ALTER TABLE extension_of_both RENAME TO extension;
CREATE UNIQUE INDEX extension_asked ON extension (coalesce(assignment_id, report_id)) WHERE state = 'asked';
CREATE INDEX extension_of_assignment ON extension (assignment_id, asked_at);
CREATE INDEX extension_of_report ON extension (report_id, asked_at);
CREATE INDEX extension_of_agency ON extension (agency_id, state, asked_at);
