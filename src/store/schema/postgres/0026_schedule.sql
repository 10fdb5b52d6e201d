-- The events and phases of a plan, what is counted from them, and each change.
CREATE TABLE plan_event (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  draft_key plain,                                    -- its id in the plan JSON: e1, f2; null: entered later
  ordinal BIGINT NOT NULL,
  kind plain NOT NULL CHECK (kind IN ('event', 'phase')),
  name plain NOT NULL,
  phase plain,                                        -- of an event: the phase's draft_key
  timing plain NOT NULL CHECK (timing IN ('fixed', 'unconfirmed', 'relative')),
  starts_on plain,
  ends_on plain,
  original_starts_on plain,                           -- the days that were known first
  original_ends_on plain,
  anchor_id plain,
  side plain CHECK (side IN ('before', 'during', 'after')),
  days BIGINT CHECK (days BETWEEN 0 AND 366),
  working_days BOOLEAN NOT NULL DEFAULT FALSE,
  note plain NOT NULL DEFAULT '',
  revision BIGINT NOT NULL DEFAULT 1,
  cancelled_at BIGINT,
  created_at BIGINT NOT NULL,
  CHECK ((starts_on IS NULL) = (ends_on IS NULL)),
  CHECK ((timing = 'relative') = (anchor_id IS NOT NULL AND side IS NOT NULL))
);
CREATE INDEX plan_event_of_plan ON plan_event (plan_id, ordinal);

-- A deadline that is counted from an event, of a task or of a report duty.
CREATE TABLE due_binding (
  subject_id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  subject_kind plain NOT NULL CHECK (subject_kind IN ('task', 'report')),
  event_id plain NOT NULL REFERENCES plan_event (id),
  side plain NOT NULL CHECK (side IN ('before', 'during', 'after')),
  days BIGINT CHECK (days BETWEEN 0 AND 366),
  working_days BOOLEAN NOT NULL
);
CREATE INDEX due_binding_of_plan ON due_binding (plan_id);

CREATE TABLE schedule_change (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  event_id plain NOT NULL,
  event_name plain NOT NULL,
  reason plain NOT NULL,
  before plain,                                       -- JSON: the event with what was counted from it; null: it was not there
  deadlines BIGINT NOT NULL,
  units BIGINT NOT NULL,
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  undone_by plain REFERENCES user_account (id),
  undone_at BIGINT
);
CREATE INDEX schedule_change_of_plan ON schedule_change (plan_id, made_at);

-- Each day that was moved, by a change or an extension. Taken together these say
-- which deadline was in force on any past day: `from` of the first move after it.
CREATE TABLE due_move (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  change_id plain,                                    -- of a schedule_change; null: an extension
  subject_kind plain NOT NULL CHECK (subject_kind IN ('event', 'task', 'assignment', 'duty', 'period', 'report')),
  subject_id plain NOT NULL,
  from_on plain,
  to_on plain,
  moved_on plain NOT NULL
);
CREATE INDEX due_move_of_subject ON due_move (subject_id, moved_on, id);
CREATE INDEX due_move_by_day ON due_move (agency_id, moved_on);
CREATE INDEX due_move_of_change ON due_move (change_id);
INSERT INTO due_move (id, agency_id, subject_kind, subject_id, from_on, to_on, moved_on)
  SELECT id, agency_id, 'assignment', assignment_id, due_on, granted_on, to_char(to_timestamp(answered_at / 1000) AT TIME ZONE 'UTC' + interval '7 hours', 'YYYY-MM-DD') FROM extension WHERE state = 'granted';

-- What a notice tells: that work is due, or that its deadline moved.
ALTER TABLE notice ADD COLUMN cause plain NOT NULL DEFAULT 'reminder' CHECK (cause IN ('reminder', 'moved', 'amended'));
