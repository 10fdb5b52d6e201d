-- giao lại: an assignment with a parent is a share of it, that its unit gave to a unit
-- below or to one of its people. What is handed down changes no figure of who gave the
-- duty: whatever counts duties asks for those without a parent.
ALTER TABLE assignment RENAME COLUMN part TO share;          -- what the share is, in the giver's words; '' of a duty
ALTER TABLE assignment ADD COLUMN share_fold plain NOT NULL DEFAULT '';
ALTER TABLE assignment ADD COLUMN share_due_on plain;        -- as given; due_on is the earlier of it and the parent's
ALTER TABLE assignment ADD COLUMN withdrawn_at BIGINT;       -- of a share; with those below it at one instant
CREATE INDEX assignment_of_parent ON assignment (parent_id) WHERE parent_id IS NOT NULL;

DROP INDEX assignment_of_unit;
CREATE INDEX assignment_of_unit ON assignment
  (agency_id, unit_id, (done_on IS NOT NULL), (coalesce(due_on, '9999-12-31')), id, done_on, due_on, heard_on, parent_id, user_id, withdrawn_at);
DROP INDEX assignment_of_plan;
CREATE INDEX assignment_of_plan ON assignment (plan_id, unit_id, due_on, heard_on, done_on, parent_id);
DROP INDEX assignment_of_task;
CREATE INDEX assignment_of_task ON assignment (task_id, role, id, due_on, heard_on, done_on, parent_id);
