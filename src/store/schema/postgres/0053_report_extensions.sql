-- More time is asked for reports that a unit owes too.
ALTER TABLE extension ALTER COLUMN assignment_id DROP NOT NULL;
ALTER TABLE extension ADD COLUMN report_id plain REFERENCES report (id);
ALTER TABLE extension ADD CHECK ((assignment_id IS NULL) <> (report_id IS NULL));
DROP INDEX extension_asked;
CREATE UNIQUE INDEX extension_asked ON extension (coalesce(assignment_id, report_id)) WHERE state = 'asked';
CREATE INDEX extension_of_report ON extension (report_id, asked_at);
