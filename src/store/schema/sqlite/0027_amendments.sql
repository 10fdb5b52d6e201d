-- sửa đổi, bổ sung: a document that changed a running plan. Its draft keeps what it
-- says; a whole new text is a revision of the plan besides.
CREATE TABLE plan_amendment (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  draft_id TEXT NOT NULL REFERENCES draft (id),
  revision INTEGER,                                  -- of plan_revision; null: it changed a part
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  reopened INTEGER NOT NULL,                         -- work that had been done
  units INTEGER NOT NULL,                            -- that were told
  before TEXT NOT NULL,                              -- JSON: the tasks that it changed or removed, as they were
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX plan_amendment_of_plan ON plan_amendment (plan_id, made_at);
-- What was taken from a unit, or out of the plan, stays with everything that was said of it.
ALTER TABLE task ADD COLUMN withdrawn_at INTEGER;
ALTER TABLE assignment ADD COLUMN withdrawn_on TEXT;
DROP INDEX assignment_of_unit;
CREATE INDEX assignment_of_unit ON assignment
  (agency_id, unit_id, (done_on IS NOT NULL), coalesce(due_on, '9999-12-31'), id, done_on, due_on, heard_on, parent_id, user_id, withdrawn_at, withdrawn_on);
DROP INDEX assignment_of_plan;
CREATE INDEX assignment_of_plan ON assignment (plan_id, unit_id, due_on, heard_on, done_on, parent_id, withdrawn_on);
DROP INDEX assignment_of_task;
CREATE INDEX assignment_of_task ON assignment (task_id, role, id, due_on, heard_on, done_on, parent_id, withdrawn_on);
