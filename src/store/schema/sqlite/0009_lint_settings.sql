-- What the agency leaves out when a plan is checked before it is signed: a JSON list
-- of rules; and the working days that it wants before a consolidated report.
ALTER TABLE agency ADD COLUMN lint_without TEXT NOT NULL DEFAULT '[]';
ALTER TABLE agency ADD COLUMN lint_working_days INTEGER NOT NULL DEFAULT 3 CHECK (lint_working_days BETWEEN 0 AND 30);
