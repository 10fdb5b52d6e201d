-- gia hạn: what a unit asked for and what it was answered. One at a time.
CREATE TABLE extension (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  assignment_id TEXT NOT NULL REFERENCES assignment (id),
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
  CHECK ((state = 'granted') = (granted_on IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX extension_asked ON extension (assignment_id) WHERE state = 'asked';
CREATE INDEX extension_of_assignment ON extension (assignment_id, asked_at);
CREATE INDEX extension_of_agency ON extension (agency_id, state, asked_at);
