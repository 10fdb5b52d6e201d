-- đôn đốc. The ladder of the agency (plan_id null) and those of single plans.
CREATE TABLE chase_ladder (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT REFERENCES plan (id),
  ladder TEXT NOT NULL,                               -- JSON: on, steps, quiet_from, quiet_to
  updated_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX chase_ladder_of_plan ON chase_ladder (agency_id, coalesce(plan_id, ''));

-- A step that was taken: once for each assignment and deadline, whatever happens.
CREATE TABLE chase (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  assignment_id TEXT NOT NULL REFERENCES assignment (id),
  rung TEXT NOT NULL CHECK (rung IN ('focal-point', 'staff', 'leader')),
  working_days INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  made_on TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX chase_once ON chase (assignment_id, due_on, working_days, rung);
CREATE INDEX chase_of_plan ON chase (plan_id);

-- Who was reminded: one notice a person and plan for all that the same day brings.
-- user_id null: nobody acts for the unit, which the record of the plan shows.
CREATE TABLE notice (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  user_id TEXT REFERENCES user_account (id),
  unit_id TEXT REFERENCES unit (id),                  -- of the focal point; null on the other rungs
  rung TEXT NOT NULL CHECK (rung IN ('focal-point', 'staff', 'leader')),
  assignments INTEGER NOT NULL,
  late INTEGER NOT NULL,                              -- how many of them
  due_on TEXT NOT NULL,                               -- the earliest deadline among them
  made_at INTEGER NOT NULL,
  read_at INTEGER
) STRICT;
CREATE INDEX notice_of_user ON notice (user_id, made_at);
CREATE INDEX notice_of_plan ON notice (plan_id, made_at);
