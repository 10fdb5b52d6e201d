-- công văn đôn đốc: a draft until it is issued; from then on file_id is what was
-- issued, with its digest in stored_file.
CREATE TABLE letter (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  status plain NOT NULL CHECK (status IN ('draft', 'awaiting-approval', 'approved', 'issued')),
  revision BIGINT NOT NULL DEFAULT 1,
  title plain NOT NULL,
  content plain NOT NULL,                              -- JSON: what is written, without the list
  drawn_up_on plain NOT NULL,                          -- the day that the list tells of
  symbol plain,                                        -- number and symbol as issued: 15/UBND-VX
  dated_on plain,
  file_id plain REFERENCES stored_file (id),
  file_name plain,
  rejection plain,
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  approved_by plain REFERENCES user_account (id),
  approved_at BIGINT,
  issued_by plain REFERENCES user_account (id),
  issued_at BIGINT,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CHECK ((status = 'issued') = (file_id IS NOT NULL) AND (file_id IS NULL) = (symbol IS NULL))
);
CREATE INDEX letter_of_agency ON letter (agency_id, updated_at);
CREATE INDEX letter_of_plan ON letter (plan_id, updated_at);
CREATE INDEX letter_of_file ON letter (file_id);

-- What a letter lists, as it stood on the day it was drawn up.
CREATE TABLE letter_item (
  letter_id plain NOT NULL REFERENCES letter (id),
  ordinal BIGINT NOT NULL,                           -- of the list
  agency_id plain NOT NULL REFERENCES agency (id),
  assignment_id plain NOT NULL REFERENCES assignment (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  unit_name plain NOT NULL,                            -- of that day
  task BIGINT NOT NULL,                              -- its number in the plan
  text plain NOT NULL,
  due_on plain,
  reason plain NOT NULL CHECK (reason IN ('late', 'soon', 'silent')),
  working_days BIGINT NOT NULL,                      -- past the deadline; 0 unless late
  PRIMARY KEY (letter_id, ordinal)
);
CREATE INDEX letter_item_of_assignment ON letter_item (assignment_id);

-- sổ đăng ký văn bản đi (NĐ 30/2020/NĐ-CP, Phụ lục IV). A number is given once in a
-- year and series, whatever happens; without letter_id: it was given outside of here,
-- or left out, as the note says.
CREATE TABLE outgoing (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  series plain NOT NULL,
  year BIGINT NOT NULL,
  number BIGINT NOT NULL CHECK (number > 0),
  symbol plain NOT NULL,
  dated_on plain,
  summary plain NOT NULL,                              -- kind and matter
  signer plain NOT NULL DEFAULT '',
  recipients plain NOT NULL DEFAULT '',
  kept_by plain NOT NULL DEFAULT '',
  note plain NOT NULL DEFAULT '',
  letter_id plain REFERENCES letter (id),
  entered_by plain NOT NULL REFERENCES user_account (id),
  entered_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX outgoing_once ON outgoing (agency_id, series, year, number);
CREATE UNIQUE INDEX outgoing_of_letter ON outgoing (letter_id);
