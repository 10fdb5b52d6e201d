-- công văn đôn đốc: a draft until it is issued; from then on file_id is what was
-- issued, with its digest in stored_file.
CREATE TABLE letter (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  status TEXT NOT NULL CHECK (status IN ('draft', 'awaiting-approval', 'approved', 'issued')),
  revision INTEGER NOT NULL DEFAULT 1,
  title TEXT NOT NULL,
  content TEXT NOT NULL,                              -- JSON: what is written, without the list
  drawn_up_on TEXT NOT NULL,                          -- the day that the list tells of
  symbol TEXT,                                        -- number and symbol as issued: 15/UBND-VX
  dated_on TEXT,
  file_id TEXT REFERENCES stored_file (id),
  file_name TEXT,
  rejection TEXT,
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  approved_by TEXT REFERENCES user_account (id),
  approved_at INTEGER,
  issued_by TEXT REFERENCES user_account (id),
  issued_at INTEGER,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  CHECK ((status = 'issued') = (file_id IS NOT NULL) AND (file_id IS NULL) = (symbol IS NULL))
) STRICT;
CREATE INDEX letter_of_agency ON letter (agency_id, updated_at);
CREATE INDEX letter_of_plan ON letter (plan_id, updated_at);
CREATE INDEX letter_of_file ON letter (file_id);

-- What a letter lists, as it stood on the day it was drawn up.
CREATE TABLE letter_item (
  letter_id TEXT NOT NULL REFERENCES letter (id),
  ordinal INTEGER NOT NULL,                           -- of the list
  agency_id TEXT NOT NULL REFERENCES agency (id),
  assignment_id TEXT NOT NULL REFERENCES assignment (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  unit_name TEXT NOT NULL,                            -- of that day
  task INTEGER NOT NULL,                              -- its number in the plan
  text TEXT NOT NULL,
  due_on TEXT,
  reason TEXT NOT NULL CHECK (reason IN ('late', 'soon', 'silent')),
  working_days INTEGER NOT NULL,                      -- past the deadline; 0 unless late
  PRIMARY KEY (letter_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_item_of_assignment ON letter_item (assignment_id);

-- sổ đăng ký văn bản đi (NĐ 30/2020/NĐ-CP, Phụ lục IV). A number is given once in a
-- year and series, whatever happens; without letter_id: it was given outside of here,
-- or left out, as the note says.
CREATE TABLE outgoing (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  symbol TEXT NOT NULL,
  dated_on TEXT,
  summary TEXT NOT NULL,                              -- kind and matter
  signer TEXT NOT NULL DEFAULT '',
  recipients TEXT NOT NULL DEFAULT '',
  kept_by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  letter_id TEXT REFERENCES letter (id),
  entered_by TEXT NOT NULL REFERENCES user_account (id),
  entered_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX outgoing_once ON outgoing (agency_id, series, year, number);
CREATE UNIQUE INDEX outgoing_of_letter ON outgoing (letter_id);
