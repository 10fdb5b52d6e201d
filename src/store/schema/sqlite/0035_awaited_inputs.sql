-- What a task awaits from another unit: who gives, by when, given and received. due_on:
-- a day of its own; without one the deadline of the giving task holds.
CREATE TABLE awaited_input (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  task_id TEXT NOT NULL REFERENCES task (id),        -- that waits
  giver_task_id TEXT REFERENCES task (id),
  giver_unit_id TEXT REFERENCES unit (id),           -- null: who leads the giving task
  what TEXT NOT NULL,
  due_on TEXT,
  given_on TEXT,
  given_at INTEGER,
  given_by TEXT REFERENCES user_account (id),
  note TEXT NOT NULL DEFAULT '',
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  deleted_at INTEGER,
  CHECK (giver_task_id IS NOT NULL OR (giver_unit_id IS NOT NULL AND due_on IS NOT NULL)),
  CHECK (due_on IS NULL OR giver_unit_id IS NOT NULL),
  CHECK ((given_on IS NULL) = (given_at IS NULL) AND (given_on IS NULL) = (given_by IS NULL))
) STRICT;
CREATE INDEX awaited_input_of_plan ON awaited_input (plan_id);
CREATE INDEX awaited_input_of_task ON awaited_input (task_id);
CREATE INDEX awaited_input_of_giver ON awaited_input (giver_task_id);
CREATE INDEX awaited_input_of_unit ON awaited_input (giver_unit_id);

CREATE TABLE awaited_receipt (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  input_id TEXT NOT NULL REFERENCES awaited_input (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  received_by TEXT NOT NULL REFERENCES user_account (id),
  received_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX awaited_receipt_once ON awaited_receipt (input_id, unit_id);

-- Steps of the ladder that were taken for an input with a day of its own, as chase holds them for duties.
CREATE TABLE awaited_chase (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  input_id TEXT NOT NULL REFERENCES awaited_input (id),
  rung TEXT NOT NULL CHECK (rung IN ('focal-point', 'unit-head', 'staff', 'leader')),
  working_days INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  made_on TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX awaited_chase_once ON awaited_chase (input_id, due_on, working_days, rung);
CREATE INDEX awaited_chase_of_plan ON awaited_chase (plan_id);

-- Files come with an input too.
CREATE TABLE attachment_anew (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  file_id TEXT NOT NULL REFERENCES stored_file (id),
  file_name TEXT NOT NULL,
  subject_kind TEXT CHECK (subject_kind IN ('update', 'report', 'inspection', 'instruction', 'awaited')),
  subject_id TEXT,
  unit_id TEXT REFERENCES unit (id),                  -- whose it is; null: the standing body's
  added_by TEXT NOT NULL REFERENCES user_account (id),
  added_at INTEGER NOT NULL
) STRICT;
INSERT INTO attachment_anew SELECT id, agency_id, file_id, file_name, subject_kind, subject_id, unit_id, added_by, added_at FROM attachment;
DROP TABLE attachment;
ALTER TABLE attachment_anew RENAME TO attachment;
CREATE INDEX attachment_of_subject ON attachment (subject_id);
CREATE INDEX attachment_of_file ON attachment (file_id);
CREATE INDEX attachment_unclaimed ON attachment (added_at) WHERE subject_id IS NULL;
