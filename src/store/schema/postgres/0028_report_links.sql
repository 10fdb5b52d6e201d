-- Links without an account open a duty or a report. batch_id: links that were made
-- in one act.
ALTER TABLE access_link ALTER COLUMN assignment_id DROP NOT NULL;
ALTER TABLE access_link ADD COLUMN report_id plain REFERENCES report (id);
ALTER TABLE access_link ADD COLUMN batch_id plain;
ALTER TABLE access_link ADD CHECK ((assignment_id IS NULL) <> (report_id IS NULL));
CREATE INDEX access_link_of_report ON access_link (report_id, created_at);
CREATE INDEX access_link_of_plan ON access_link (plan_id, created_at);
CREATE INDEX access_link_of_batch ON access_link (batch_id);
