-- nơi nhận: to whom a document of a plan went, and what came of it. One row for each
-- unit that a line of Nơi nhận means on the day of sending, one for each line that stays a name.
CREATE TABLE dispatch (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  amendment_id plain REFERENCES plan_amendment (id),    -- null: the plan as it was issued
  ordinal BIGINT NOT NULL,
  line plain,                                          -- as printed; null: charged with work, and not among the recipients
  purpose plain CHECK (purpose IN ('to-report', 'to-implement', 'to-coordinate', 'to-know', 'to-file')),
  unit_id plain REFERENCES unit (id),                  -- who holds it now
  name plain NOT NULL,                                 -- the unit's on that day; else as printed
  name_fold plain NOT NULL,
  in_product BOOLEAN NOT NULL,                        -- somebody of the unit could sign in on that day
  sent_on plain NOT NULL,
  opened_by plain REFERENCES user_account (id),
  opened_at BIGINT,
  received_by plain REFERENCES user_account (id),
  received_at BIGINT,
  CHECK (NOT in_product OR unit_id IS NOT NULL),
  CHECK ((opened_by IS NULL) = (opened_at IS NULL) AND (received_by IS NULL) = (received_at IS NULL)),
  CHECK (received_at IS NULL OR opened_at IS NOT NULL)
);
CREATE INDEX dispatch_of_plan ON dispatch (plan_id, sent_on, ordinal);
CREATE INDEX dispatch_of_unit ON dispatch (unit_id, plan_id) WHERE unit_id IS NOT NULL;
CREATE INDEX dispatch_of_agency ON dispatch (agency_id, sent_on);

-- Given on outside of the program: on paper, by the exchange axis, by letter.
CREATE TABLE dispatch_handing (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  dispatch_id plain NOT NULL REFERENCES dispatch (id),
  way plain NOT NULL CHECK (way IN ('paper', 'exchange', 'mail')),
  handed_on plain NOT NULL,
  note plain NOT NULL,
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  taken_back_by plain REFERENCES user_account (id),
  taken_back_at BIGINT,
  CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL))
);
CREATE UNIQUE INDEX dispatch_handing_once ON dispatch_handing (dispatch_id) WHERE taken_back_at IS NULL;
CREATE INDEX dispatch_handing_of_dispatch ON dispatch_handing (dispatch_id, made_at);
