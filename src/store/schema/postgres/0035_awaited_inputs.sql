-- What a task awaits from another unit: who gives, by when, given and received. due_on:
-- a day of its own; without one the deadline of the giving task holds.
CREATE TABLE awaited_input (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  task_id plain NOT NULL REFERENCES task (id),        -- that waits
  giver_task_id plain REFERENCES task (id),
  giver_unit_id plain REFERENCES unit (id),           -- null: who leads the giving task
  what plain NOT NULL,
  due_on plain,
  given_on plain,
  given_at BIGINT,
  given_by plain REFERENCES user_account (id),
  note plain NOT NULL DEFAULT '',
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CHECK (giver_task_id IS NOT NULL OR (giver_unit_id IS NOT NULL AND due_on IS NOT NULL)),
  CHECK (due_on IS NULL OR giver_unit_id IS NOT NULL),
  CHECK ((given_on IS NULL) = (given_at IS NULL) AND (given_on IS NULL) = (given_by IS NULL))
);
CREATE INDEX awaited_input_of_plan ON awaited_input (plan_id);
CREATE INDEX awaited_input_of_task ON awaited_input (task_id);
CREATE INDEX awaited_input_of_giver ON awaited_input (giver_task_id);
CREATE INDEX awaited_input_of_unit ON awaited_input (giver_unit_id);

CREATE TABLE awaited_receipt (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  input_id plain NOT NULL REFERENCES awaited_input (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  received_by plain NOT NULL REFERENCES user_account (id),
  received_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX awaited_receipt_once ON awaited_receipt (input_id, unit_id);

-- Steps of the ladder that were taken for an input with a day of its own, as chase holds them for duties.
CREATE TABLE awaited_chase (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  input_id plain NOT NULL REFERENCES awaited_input (id),
  rung plain NOT NULL CHECK (rung IN ('focal-point', 'unit-head', 'staff', 'leader')),
  working_days BIGINT NOT NULL,
  due_on plain NOT NULL,
  made_on plain NOT NULL
);
CREATE UNIQUE INDEX awaited_chase_once ON awaited_chase (input_id, due_on, working_days, rung);
CREATE INDEX awaited_chase_of_plan ON awaited_chase (plan_id);

-- Files come with an input too.
ALTER TABLE attachment DROP CONSTRAINT attachment_subject_kind_check;
ALTER TABLE attachment ADD CONSTRAINT attachment_subject_kind_check CHECK (subject_kind IN ('update', 'report', 'inspection', 'instruction', 'awaited'));
