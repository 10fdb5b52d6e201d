-- What held of an assignment for some days and was taken back: that it was done,
-- until it was reopened; that it was withdrawn, until an amendment gave it back.
-- Days before `ended_on` are read here, those since in assignment.
CREATE TABLE past_span (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  assignment_id TEXT NOT NULL REFERENCES assignment (id),
  kind TEXT NOT NULL CHECK (kind IN ('done', 'withdrawn')),
  since TEXT NOT NULL,
  ended_on TEXT NOT NULL,                            -- the first day without it
  CHECK (since < ended_on)
) STRICT;
CREATE INDEX past_span_of_assignment ON past_span (assignment_id, kind, ended_on);
CREATE INDEX past_span_by_day ON past_span (agency_id, ended_on);
INSERT INTO past_span (id, agency_id, assignment_id, kind, since, ended_on)
  SELECT id, agency_id, assignment_id, 'done', since, made_on FROM
    (SELECT r.id, r.agency_id, r.assignment_id, r.made_on, (SELECT d.made_on FROM progress_update d WHERE d.assignment_id = r.assignment_id AND d.kind = 'done'
       AND d.made_at <= r.made_at ORDER BY d.made_at DESC LIMIT 1) AS since FROM progress_update r WHERE r.kind = 'reopened') x
  WHERE since < made_on;

-- The day on which a plan was closed; what was open then ends with it.
ALTER TABLE plan ADD COLUMN closed_on TEXT;
UPDATE plan SET closed_at = coalesce((SELECT max(e.made_at) FROM event e WHERE e.subject_id = plan.id AND e.act = 'plan.closed'), updated_at) WHERE status = 'closed';
UPDATE plan SET closed_on = date(closed_at / 1000 + 25200, 'unixepoch') WHERE status = 'closed';
UPDATE assignment SET withdrawn_on = (SELECT date(p.closed_at / 1000 + 25200, 'unixepoch', '+1 day') FROM plan p WHERE p.id = assignment.plan_id)
  WHERE done_on IS NULL AND withdrawn_on IS NULL AND plan_id IN (SELECT id FROM plan WHERE status = 'closed');

-- A letter lists reports that were not sent too.
CREATE TABLE letter_item_anew (
  letter_id TEXT NOT NULL REFERENCES letter (id),
  ordinal INTEGER NOT NULL,                           -- of the list
  agency_id TEXT NOT NULL REFERENCES agency (id),
  assignment_id TEXT REFERENCES assignment (id),
  report_id TEXT REFERENCES report (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  unit_name TEXT NOT NULL,                            -- of that day
  task INTEGER NOT NULL,                              -- its number in the plan; 0: of a report
  text TEXT NOT NULL,
  due_on TEXT,
  reason TEXT NOT NULL CHECK (reason IN ('late', 'soon', 'silent')),
  working_days INTEGER NOT NULL,                      -- past the deadline; 0 unless late
  PRIMARY KEY (letter_id, ordinal),
  CHECK ((assignment_id IS NULL) <> (report_id IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO letter_item_anew (letter_id, ordinal, agency_id, assignment_id, unit_id, unit_name, task, text, due_on, reason, working_days) SELECT letter_id, ordinal, agency_id, assignment_id, unit_id, unit_name, task, text, due_on, reason, working_days FROM letter_item;
DROP TABLE letter_item;
ALTER TABLE letter_item_anew RENAME TO letter_item;
CREATE INDEX letter_item_of_assignment ON letter_item (assignment_id);
