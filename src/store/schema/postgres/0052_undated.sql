-- Work that nobody spoke of is asked for a word once, be there a deadline or not; due_on
-- is then the day on which it was given.
ALTER TABLE chase ADD COLUMN silent BOOLEAN NOT NULL DEFAULT FALSE;
DROP INDEX chase_once;
CREATE UNIQUE INDEX chase_once ON chase (coalesce(assignment_id, report_id), due_on, working_days, rung, silent);

-- How many of a notice's duties have no deadline, and of how many nobody has said anything.
ALTER TABLE notice ADD COLUMN undated BIGINT NOT NULL DEFAULT 0;
ALTER TABLE notice ADD COLUMN silent BIGINT NOT NULL DEFAULT 0;
