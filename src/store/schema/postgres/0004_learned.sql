-- What was learned from corrections: a name of a unit or group, the part of a
-- plan that a heading stands over, what a table's column means.
CREATE TABLE learned (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  kind plain NOT NULL CHECK (kind IN ('name', 'heading', 'column')),
  text plain NOT NULL,                              -- as printed
  text_fold plain NOT NULL,
  meaning plain,                                    -- of a heading or column: the reader's word
  unit_id plain REFERENCES unit (id),               -- of a name: this or the next
  group_id plain REFERENCES unit_group (id),
  draft_id plain REFERENCES draft (id),             -- where it was corrected; null: put down by hand
  created_by plain NOT NULL REFERENCES user_account (id),
  created_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CHECK ((kind = 'name') = (meaning IS NULL)),
  CHECK ((kind = 'name') = ((unit_id IS NULL) <> (group_id IS NULL)))
);
-- One meaning at a time; what was believed before stays as deleted.
CREATE UNIQUE INDEX learned_text ON learned (agency_id, kind, text_fold) WHERE deleted_at IS NULL;
CREATE INDEX learned_of_agency ON learned (agency_id, created_at);
CREATE INDEX learned_of_draft ON learned (agency_id, draft_id);
