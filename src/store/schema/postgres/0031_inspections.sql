-- kiểm tra: a check of one unit within a plan: planned until held_on tells that it was
-- held and recorded.
CREATE TABLE inspection (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  revision BIGINT NOT NULL DEFAULT 1,
  round plain NOT NULL,                                -- đợt kiểm tra
  basis plain NOT NULL,                                -- the decision that set up the team
  team plain NOT NULL,                                 -- đoàn, tổ kiểm tra
  head plain NOT NULL,                                 -- by office
  starts_on plain NOT NULL,
  ends_on plain NOT NULL,
  place plain NOT NULL DEFAULT '',
  held_on plain,
  unit_name plain,                                     -- as it was called when it was recorded
  attended plain NOT NULL DEFAULT '',                  -- for the unit: offices, one a line
  conclusion plain NOT NULL DEFAULT '',
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  recorded_by plain REFERENCES user_account (id),
  recorded_at BIGINT,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CHECK ((held_on IS NULL) = (recorded_at IS NULL) AND (held_on IS NULL) = (unit_name IS NULL))
);
CREATE INDEX inspection_of_agency ON inspection (agency_id, starts_on);
CREATE INDEX inspection_of_plan ON inspection (plan_id, starts_on);
CREATE INDEX inspection_of_unit ON inspection (unit_id);

CREATE TABLE inspection_member (
  inspection_id plain NOT NULL REFERENCES inspection (id),
  ordinal BIGINT NOT NULL,
  agency_id plain NOT NULL REFERENCES agency (id),
  unit_id plain REFERENCES unit (id),
  office plain NOT NULL,
  PRIMARY KEY (inspection_id, ordinal)
);

-- What is checked, and what was found. due_on, mended_on, closed_on follow from first_due_on
-- and the entries that were not taken back.
CREATE TABLE inspection_item (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  inspection_id plain NOT NULL REFERENCES inspection (id),
  ordinal BIGINT NOT NULL,
  task_id plain REFERENCES task (id),
  text plain NOT NULL,
  verdict plain CHECK (verdict IN ('met', 'to-mend', 'not-met')),
  finding plain NOT NULL DEFAULT '',
  demand plain NOT NULL DEFAULT '',
  unit_id plain NOT NULL REFERENCES unit (id),         -- who must mend it
  first_due_on plain,
  due_on plain,
  mended_on plain,
  closed_on plain,
  CHECK ((first_due_on IS NULL) = (due_on IS NULL) AND (due_on IS NOT NULL OR mended_on IS NULL) AND (mended_on IS NOT NULL OR closed_on IS NULL))
);
CREATE INDEX inspection_item_in_order ON inspection_item (inspection_id, ordinal);
CREATE INDEX inspection_item_of_task ON inspection_item (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX inspection_item_of_unit ON inspection_item (unit_id, due_on) WHERE due_on IS NOT NULL;

CREATE TABLE inspection_entry (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  item_id plain NOT NULL REFERENCES inspection_item (id),
  step plain NOT NULL CHECK (step IN ('mended', 'passed', 'failed')),
  note plain NOT NULL,
  due_on plain,                                        -- the new day, after a failed re-check
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  made_on plain NOT NULL,
  taken_back_at BIGINT,
  CHECK ((step = 'failed') = (due_on IS NOT NULL))
);
CREATE INDEX inspection_entry_of_item ON inspection_entry (item_id, made_at);

-- Evidence may be shown of a check too.
ALTER TABLE attachment DROP CONSTRAINT attachment_subject_kind_check;
ALTER TABLE attachment ADD CONSTRAINT attachment_subject_kind_check CHECK (subject_kind IN ('update', 'report', 'inspection', 'instruction'));
