-- The events and phases of a plan, what is counted from them, and each change.
CREATE TABLE plan_event (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  draft_key TEXT,                                    -- its id in the plan JSON: e1, f2; null: entered later
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('event', 'phase')),
  name TEXT NOT NULL,
  phase TEXT,                                        -- of an event: the phase's draft_key
  timing TEXT NOT NULL CHECK (timing IN ('fixed', 'unconfirmed', 'relative')),
  starts_on TEXT,
  ends_on TEXT,
  original_starts_on TEXT,                           -- the days that were known first
  original_ends_on TEXT,
  anchor_id TEXT,
  side TEXT CHECK (side IN ('before', 'during', 'after')),
  days INTEGER CHECK (days BETWEEN 0 AND 366),
  working_days INTEGER NOT NULL DEFAULT 0 CHECK (working_days IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1,
  cancelled_at INTEGER,
  created_at INTEGER NOT NULL,
  CHECK ((starts_on IS NULL) = (ends_on IS NULL)),
  CHECK ((timing = 'relative') = (anchor_id IS NOT NULL AND side IS NOT NULL))
) STRICT;
CREATE INDEX plan_event_of_plan ON plan_event (plan_id, ordinal);

-- A deadline that is counted from an event, of a task or of a report duty.
CREATE TABLE due_binding (
  subject_id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('task', 'report')),
  event_id TEXT NOT NULL REFERENCES plan_event (id),
  side TEXT NOT NULL CHECK (side IN ('before', 'during', 'after')),
  days INTEGER CHECK (days BETWEEN 0 AND 366),
  working_days INTEGER NOT NULL CHECK (working_days IN (0, 1))
) STRICT;
CREATE INDEX due_binding_of_plan ON due_binding (plan_id);

CREATE TABLE schedule_change (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  event_id TEXT NOT NULL,
  event_name TEXT NOT NULL,
  reason TEXT NOT NULL,
  before TEXT,                                       -- JSON: the event with what was counted from it; null: it was not there
  deadlines INTEGER NOT NULL,
  units INTEGER NOT NULL,
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  undone_by TEXT REFERENCES user_account (id),
  undone_at INTEGER
) STRICT;
CREATE INDEX schedule_change_of_plan ON schedule_change (plan_id, made_at);

-- Each day that was moved, by a change or an extension. Taken together these say
-- which deadline was in force on any past day: `from` of the first move after it.
CREATE TABLE due_move (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  change_id TEXT,                                    -- of a schedule_change; null: an extension
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('event', 'task', 'assignment', 'duty', 'period', 'report')),
  subject_id TEXT NOT NULL,
  from_on TEXT,
  to_on TEXT,
  moved_on TEXT NOT NULL
) STRICT;
CREATE INDEX due_move_of_subject ON due_move (subject_id, moved_on, id);
CREATE INDEX due_move_by_day ON due_move (agency_id, moved_on);
CREATE INDEX due_move_of_change ON due_move (change_id);
INSERT INTO due_move (id, agency_id, subject_kind, subject_id, from_on, to_on, moved_on)
  SELECT id, agency_id, 'assignment', assignment_id, due_on, granted_on, date(answered_at / 1000 + 25200, 'unixepoch') FROM extension WHERE state = 'granted';

-- What a notice tells: that work is due, or that its deadline moved.
ALTER TABLE notice ADD COLUMN cause TEXT NOT NULL DEFAULT 'reminder' CHECK (cause IN ('reminder', 'moved', 'amended'));
