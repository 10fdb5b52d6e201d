-- What is issued downwards during the run (hướng dẫn, công văn chỉ đạo), and sơ kết,
-- tổng kết. Without a unit in plan_step_unit: to all units of the plan.
CREATE TABLE plan_step (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  kind plain NOT NULL CHECK (kind IN ('guideline', 'directive', 'interim-review', 'final-review')),
  symbol plain NOT NULL,                               -- number and symbol of the document
  dated_on plain NOT NULL,                             -- of the document; of a review the day on which it is held
  title plain NOT NULL,
  note plain NOT NULL,
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX plan_step_of_plan ON plan_step (plan_id, dated_on);

CREATE TABLE plan_step_unit (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  step_id plain NOT NULL REFERENCES plan_step (id),
  unit_id plain NOT NULL REFERENCES unit (id)
);
CREATE UNIQUE INDEX plan_step_unit_once ON plan_step_unit (step_id, unit_id);
CREATE INDEX plan_step_unit_of_unit ON plan_step_unit (unit_id);
