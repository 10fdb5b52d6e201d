-- The standing body is told that a unit handed in its own plan.
ALTER TABLE work_notice DROP CONSTRAINT work_notice_cause_check;
ALTER TABLE work_notice ADD CONSTRAINT work_notice_cause_check CHECK (cause IN ('issued', 'answered', 'granted', 'refused', 'returned', 'directed', 'guided', 'asked', 'time-asked', 'reported', 'plan-waits', 'letter-waits', 'report-waits', 'handed-in'));

ALTER TABLE handed_plan ADD COLUMN withdrawn_at BIGINT;    -- the unit took it back before anybody confirmed it
