-- Whom an act concerns is told of it in the product: one notice to a person, neutral. What
-- was not read yet and is told again is counted in the same notice.
CREATE TABLE work_notice (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  user_id plain NOT NULL REFERENCES user_account (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  cause plain NOT NULL CHECK (cause IN ('issued', 'answered', 'granted', 'refused', 'returned', 'directed', 'guided', 'asked', 'time-asked', 'reported', 'plan-waits', 'letter-waits', 'report-waits')),
  unit_id plain REFERENCES unit (id),                    -- the unit that is told, or of which the standing body is
  subject_id plain,                                      -- the duty, report or letter; null: several, or the plan itself
  items BIGINT NOT NULL,                                -- duties and reports of new work; else how many times it happened
  made_at BIGINT NOT NULL,
  read_at BIGINT
);
CREATE INDEX work_notice_to ON work_notice (user_id, made_at);
CREATE INDEX work_notice_unread ON work_notice (user_id, plan_id, cause) WHERE read_at IS NULL;
