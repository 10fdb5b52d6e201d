-- gia hạn: what a unit asked for and what it was answered. One at a time.
CREATE TABLE extension (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  assignment_id plain NOT NULL REFERENCES assignment (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  state plain NOT NULL CHECK (state IN ('asked', 'granted', 'refused', 'withdrawn')),
  reason plain NOT NULL,
  due_on plain NOT NULL,                               -- the deadline in force when it was asked
  proposed_on plain NOT NULL,
  granted_on plain,
  answer plain,
  asked_by plain NOT NULL REFERENCES user_account (id),
  asked_at BIGINT NOT NULL,
  answered_by plain REFERENCES user_account (id),
  answered_at BIGINT,
  CHECK ((state = 'granted') = (granted_on IS NOT NULL))
);
CREATE UNIQUE INDEX extension_asked ON extension (assignment_id) WHERE state = 'asked';
CREATE INDEX extension_of_assignment ON extension (assignment_id, asked_at);
CREATE INDEX extension_of_agency ON extension (agency_id, state, asked_at);
