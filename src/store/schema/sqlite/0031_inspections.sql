-- kiểm tra: a check of one unit within a plan: planned until held_on tells that it was
-- held and recorded.
CREATE TABLE inspection (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  revision INTEGER NOT NULL DEFAULT 1,
  round TEXT NOT NULL,                                -- đợt kiểm tra
  basis TEXT NOT NULL,                                -- the decision that set up the team
  team TEXT NOT NULL,                                 -- đoàn, tổ kiểm tra
  head TEXT NOT NULL,                                 -- by office
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  held_on TEXT,
  unit_name TEXT,                                     -- as it was called when it was recorded
  attended TEXT NOT NULL DEFAULT '',                  -- for the unit: offices, one a line
  conclusion TEXT NOT NULL DEFAULT '',
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  recorded_by TEXT REFERENCES user_account (id),
  recorded_at INTEGER,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  CHECK ((held_on IS NULL) = (recorded_at IS NULL) AND (held_on IS NULL) = (unit_name IS NULL))
) STRICT;
CREATE INDEX inspection_of_agency ON inspection (agency_id, starts_on);
CREATE INDEX inspection_of_plan ON inspection (plan_id, starts_on);
CREATE INDEX inspection_of_unit ON inspection (unit_id);

CREATE TABLE inspection_member (
  inspection_id TEXT NOT NULL REFERENCES inspection (id),
  ordinal INTEGER NOT NULL,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  unit_id TEXT REFERENCES unit (id),
  office TEXT NOT NULL,
  PRIMARY KEY (inspection_id, ordinal)
) STRICT, WITHOUT ROWID;

-- What is checked, and what was found. due_on, mended_on, closed_on follow from first_due_on
-- and the entries that were not taken back.
CREATE TABLE inspection_item (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  inspection_id TEXT NOT NULL REFERENCES inspection (id),
  ordinal INTEGER NOT NULL,
  task_id TEXT REFERENCES task (id),
  text TEXT NOT NULL,
  verdict TEXT CHECK (verdict IN ('met', 'to-mend', 'not-met')),
  finding TEXT NOT NULL DEFAULT '',
  demand TEXT NOT NULL DEFAULT '',
  unit_id TEXT NOT NULL REFERENCES unit (id),         -- who must mend it
  first_due_on TEXT,
  due_on TEXT,
  mended_on TEXT,
  closed_on TEXT,
  CHECK ((first_due_on IS NULL) = (due_on IS NULL) AND (due_on IS NOT NULL OR mended_on IS NULL) AND (mended_on IS NOT NULL OR closed_on IS NULL))
) STRICT;
CREATE INDEX inspection_item_in_order ON inspection_item (inspection_id, ordinal);
CREATE INDEX inspection_item_of_task ON inspection_item (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX inspection_item_of_unit ON inspection_item (unit_id, due_on) WHERE due_on IS NOT NULL;

CREATE TABLE inspection_entry (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  item_id TEXT NOT NULL REFERENCES inspection_item (id),
  step TEXT NOT NULL CHECK (step IN ('mended', 'passed', 'failed')),
  note TEXT NOT NULL,
  due_on TEXT,                                        -- the new day, after a failed re-check
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  made_on TEXT NOT NULL,
  taken_back_at INTEGER,
  CHECK ((step = 'failed') = (due_on IS NOT NULL))
) STRICT;
CREATE INDEX inspection_entry_of_item ON inspection_entry (item_id, made_at);

-- Evidence may be shown of a check too.
CREATE TABLE attachment_anew (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  file_id TEXT NOT NULL REFERENCES stored_file (id),
  file_name TEXT NOT NULL,
  subject_kind TEXT CHECK (subject_kind IN ('update', 'report', 'inspection', 'instruction')),
  subject_id TEXT,
  unit_id TEXT REFERENCES unit (id),                  -- whose it is; null: the standing body's
  added_by TEXT NOT NULL REFERENCES user_account (id),
  added_at INTEGER NOT NULL
) STRICT;
INSERT INTO attachment_anew SELECT id, agency_id, file_id, file_name, subject_kind, subject_id, unit_id, added_by, added_at FROM attachment;
DROP TABLE attachment;
ALTER TABLE attachment_anew RENAME TO attachment;
CREATE INDEX attachment_of_subject ON attachment (subject_id);
CREATE INDEX attachment_of_file ON attachment (file_id);
CREATE INDEX attachment_unclaimed ON attachment (added_at) WHERE subject_id IS NULL;
