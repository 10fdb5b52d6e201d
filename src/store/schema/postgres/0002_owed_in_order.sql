-- What a unit owes in the order in which it is read: what is not done first, by
-- deadline, what has none last. A page is read from the index's beginning, and
-- counted from the index alone. What is owed of a task likewise, by role.
DROP INDEX assignment_of_unit;
CREATE INDEX assignment_of_unit ON assignment
  (agency_id, unit_id, (done_on IS NOT NULL), (coalesce(due_on, '9999-12-31')), id, done_on, due_on, heard_on);
DROP INDEX assignment_of_task;
CREATE INDEX assignment_of_task ON assignment (task_id, role, id, due_on, heard_on, done_on);
