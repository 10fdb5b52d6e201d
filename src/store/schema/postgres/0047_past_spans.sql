-- What held of an assignment for some days and was taken back: that it was done,
-- until it was reopened; that it was withdrawn, until an amendment gave it back.
-- Days before `ended_on` are read here, those since in assignment.
CREATE TABLE past_span (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  assignment_id plain NOT NULL REFERENCES assignment (id),
  kind plain NOT NULL CHECK (kind IN ('done', 'withdrawn')),
  since plain NOT NULL,
  ended_on plain NOT NULL,                            -- the first day without it
  CHECK (since < ended_on)
);
CREATE INDEX past_span_of_assignment ON past_span (assignment_id, kind, ended_on);
CREATE INDEX past_span_by_day ON past_span (agency_id, ended_on);
INSERT INTO past_span (id, agency_id, assignment_id, kind, since, ended_on)
  SELECT id, agency_id, assignment_id, 'done', since, made_on FROM
    (SELECT r.id, r.agency_id, r.assignment_id, r.made_on, (SELECT d.made_on FROM progress_update d WHERE d.assignment_id = r.assignment_id AND d.kind = 'done'
       AND d.made_at <= r.made_at ORDER BY d.made_at DESC LIMIT 1) AS since FROM progress_update r WHERE r.kind = 'reopened') x
  WHERE since < made_on;

-- The day on which a plan was closed; what was open then ends with it.
ALTER TABLE plan ADD COLUMN closed_on plain;
UPDATE plan SET closed_at = coalesce((SELECT max(e.made_at) FROM event e WHERE e.subject_id = plan.id AND e.act = 'plan.closed'), updated_at) WHERE status = 'closed';
UPDATE plan SET closed_on = to_char(to_timestamp(closed_at / 1000) AT TIME ZONE 'UTC' + interval '7 hours', 'YYYY-MM-DD') WHERE status = 'closed';
UPDATE assignment SET withdrawn_on = (SELECT to_char(to_timestamp(p.closed_at / 1000) AT TIME ZONE 'UTC' + interval '7 hours 1 day', 'YYYY-MM-DD') FROM plan p WHERE p.id = assignment.plan_id)
  WHERE done_on IS NULL AND withdrawn_on IS NULL AND plan_id IN (SELECT id FROM plan WHERE status = 'closed');

-- A letter lists reports that were not sent too; task: 0 of a report.
ALTER TABLE letter_item ALTER COLUMN assignment_id DROP NOT NULL;
ALTER TABLE letter_item ADD COLUMN report_id plain REFERENCES report (id);
ALTER TABLE letter_item ADD CHECK ((assignment_id IS NULL) <> (report_id IS NULL));
