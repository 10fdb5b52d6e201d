-- đôn đốc. The ladder of the agency (plan_id null) and those of single plans.
CREATE TABLE chase_ladder (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain REFERENCES plan (id),
  ladder plain NOT NULL,                               -- JSON: on, steps, quiet_from, quiet_to
  updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX chase_ladder_of_plan ON chase_ladder (agency_id, coalesce(plan_id, ''));

-- A step that was taken: once for each assignment and deadline, whatever happens.
CREATE TABLE chase (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  assignment_id plain NOT NULL REFERENCES assignment (id),
  rung plain NOT NULL CHECK (rung IN ('focal-point', 'staff', 'leader')),
  working_days BIGINT NOT NULL,
  due_on plain NOT NULL,
  made_on plain NOT NULL
);
CREATE UNIQUE INDEX chase_once ON chase (assignment_id, due_on, working_days, rung);
CREATE INDEX chase_of_plan ON chase (plan_id);

-- Who was reminded: one notice a person and plan for all that the same day brings.
-- user_id null: nobody acts for the unit, which the record of the plan shows.
CREATE TABLE notice (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  user_id plain REFERENCES user_account (id),
  unit_id plain REFERENCES unit (id),                  -- of the focal point; null on the other rungs
  rung plain NOT NULL CHECK (rung IN ('focal-point', 'staff', 'leader')),
  assignments BIGINT NOT NULL,
  late BIGINT NOT NULL,                              -- how many of them
  due_on plain NOT NULL,                               -- the earliest deadline among them
  made_at BIGINT NOT NULL,
  read_at BIGINT
);
CREATE INDEX notice_of_user ON notice (user_id, made_at);
CREATE INDEX notice_of_plan ON notice (plan_id, made_at);
