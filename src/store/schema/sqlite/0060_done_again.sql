-- Work that is finished again as of the day before it was opened: a span that begins on the
-- day that ends it says that it was not done on the days before.
CREATE TABLE past_span_anew (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  assignment_id TEXT NOT NULL REFERENCES assignment (id),
  kind TEXT NOT NULL CHECK (kind IN ('done', 'withdrawn')),
  since TEXT NOT NULL,
  ended_on TEXT NOT NULL,                            -- the first day without it
  CHECK (since <= ended_on)
) STRICT;
INSERT INTO past_span_anew (id, agency_id, assignment_id, kind, since, ended_on) SELECT id, agency_id, assignment_id, kind, since, ended_on FROM past_span;
DROP TABLE past_span;
ALTER TABLE past_span_anew RENAME TO past_span;
CREATE INDEX past_span_of_assignment ON past_span (assignment_id, kind, ended_on);
CREATE INDEX past_span_by_day ON past_span (agency_id, ended_on);
