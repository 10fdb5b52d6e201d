-- nơi nhận: to whom a document of a plan went, and what came of it. One row for each
-- unit that a line of Nơi nhận means on the day of sending, one for each line that stays a name.
CREATE TABLE dispatch (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  amendment_id TEXT REFERENCES plan_amendment (id),    -- null: the plan as it was issued
  ordinal INTEGER NOT NULL,
  line TEXT,                                          -- as printed; null: charged with work, and not among the recipients
  purpose TEXT CHECK (purpose IN ('to-report', 'to-implement', 'to-coordinate', 'to-know', 'to-file')),
  unit_id TEXT REFERENCES unit (id),                  -- who holds it now
  name TEXT NOT NULL,                                 -- the unit's on that day; else as printed
  name_fold TEXT NOT NULL,
  in_product INTEGER NOT NULL CHECK (in_product IN (0, 1)),  -- somebody of the unit could sign in on that day
  sent_on TEXT NOT NULL,
  opened_by TEXT REFERENCES user_account (id),
  opened_at INTEGER,
  received_by TEXT REFERENCES user_account (id),
  received_at INTEGER,
  CHECK (NOT in_product OR unit_id IS NOT NULL),
  CHECK ((opened_by IS NULL) = (opened_at IS NULL) AND (received_by IS NULL) = (received_at IS NULL)),
  CHECK (received_at IS NULL OR opened_at IS NOT NULL)
) STRICT;
CREATE INDEX dispatch_of_plan ON dispatch (plan_id, sent_on, ordinal);
CREATE INDEX dispatch_of_unit ON dispatch (unit_id, plan_id) WHERE unit_id IS NOT NULL;
CREATE INDEX dispatch_of_agency ON dispatch (agency_id, sent_on);

-- Given on outside of the program: on paper, by the exchange axis, by letter.
CREATE TABLE dispatch_handing (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  dispatch_id TEXT NOT NULL REFERENCES dispatch (id),
  way TEXT NOT NULL CHECK (way IN ('paper', 'exchange', 'mail')),
  handed_on TEXT NOT NULL,
  note TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  taken_back_by TEXT REFERENCES user_account (id),
  taken_back_at INTEGER,
  CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX dispatch_handing_once ON dispatch_handing (dispatch_id) WHERE taken_back_at IS NULL;
CREATE INDEX dispatch_handing_of_dispatch ON dispatch_handing (dispatch_id, made_at);
