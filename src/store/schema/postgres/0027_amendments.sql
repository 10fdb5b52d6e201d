-- sửa đổi, bổ sung: a document that changed a running plan. Its draft keeps what it
-- says; a whole new text is a revision of the plan besides.
CREATE TABLE plan_amendment (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  draft_id plain NOT NULL REFERENCES draft (id),
  revision BIGINT,                                  -- of plan_revision; null: it changed a part
  added BIGINT NOT NULL,
  changed BIGINT NOT NULL,
  removed BIGINT NOT NULL,
  reopened BIGINT NOT NULL,                         -- work that had been done
  units BIGINT NOT NULL,                            -- that were told
  before plain NOT NULL,                              -- JSON: the tasks that it changed or removed, as they were
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL
);
CREATE INDEX plan_amendment_of_plan ON plan_amendment (plan_id, made_at);
-- What was taken from a unit, or out of the plan, stays with everything that was said of it.
ALTER TABLE task ADD COLUMN withdrawn_at BIGINT;
ALTER TABLE assignment ADD COLUMN withdrawn_on plain;
DROP INDEX assignment_of_unit;
CREATE INDEX assignment_of_unit ON assignment
  (agency_id, unit_id, (done_on IS NOT NULL), (coalesce(due_on, '9999-12-31')), id, done_on, due_on, heard_on, parent_id, user_id, withdrawn_at, withdrawn_on);
DROP INDEX assignment_of_plan;
CREATE INDEX assignment_of_plan ON assignment (plan_id, unit_id, due_on, heard_on, done_on, parent_id, withdrawn_on);
DROP INDEX assignment_of_task;
CREATE INDEX assignment_of_task ON assignment (task_id, role, id, due_on, heard_on, done_on, parent_id, withdrawn_on);
