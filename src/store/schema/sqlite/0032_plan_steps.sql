-- What is issued downwards during the run (hướng dẫn, công văn chỉ đạo), and sơ kết,
-- tổng kết. Without a unit in plan_step_unit: to all units of the plan.
CREATE TABLE plan_step (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  kind TEXT NOT NULL CHECK (kind IN ('guideline', 'directive', 'interim-review', 'final-review')),
  symbol TEXT NOT NULL,                               -- number and symbol of the document
  dated_on TEXT NOT NULL,                             -- of the document; of a review the day on which it is held
  title TEXT NOT NULL,
  note TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX plan_step_of_plan ON plan_step (plan_id, dated_on);

CREATE TABLE plan_step_unit (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  step_id TEXT NOT NULL REFERENCES plan_step (id),
  unit_id TEXT NOT NULL REFERENCES unit (id)
) STRICT;
CREATE UNIQUE INDEX plan_step_unit_once ON plan_step_unit (step_id, unit_id);
CREATE INDEX plan_step_unit_of_unit ON plan_step_unit (unit_id);
