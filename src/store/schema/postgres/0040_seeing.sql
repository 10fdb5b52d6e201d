-- ý kiến chỉ đạo: what a leader writes at a figure of the leader's page, as of a day. Never
-- about a person: it stands at the whole page, a plan, a unit, a field or a place.
CREATE TABLE leader_comment (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  target plain NOT NULL CHECK (target IN ('page', 'plan', 'unit', 'section', 'place')),
  plan_id plain REFERENCES plan (id),                  -- that it stands at, or that the page was narrowed to
  target_unit_id plain REFERENCES unit (id),
  section plain,
  name plain NOT NULL,                                 -- of what it stands at, as it was called on that day
  as_of plain NOT NULL,
  total BIGINT NOT NULL,                             -- the figures of that day, as they were read
  done BIGINT NOT NULL,
  in_time BIGINT NOT NULL,
  done_late BIGINT NOT NULL,
  late BIGINT NOT NULL,
  silent BIGINT NOT NULL,
  under_way BIGINT NOT NULL,
  revision BIGINT NOT NULL DEFAULT 1,
  text plain NOT NULL,
  text_fold plain NOT NULL,
  unit_id plain REFERENCES unit (id),                  -- to whom; null: the standing body
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  answered_at BIGINT,                                -- the last time
  done_at BIGINT,
  done_on plain,
  withdrawn_at BIGINT,
  CHECK (target <> 'plan' OR plan_id IS NOT NULL),
  CHECK ((target IN ('unit', 'place')) = (target_unit_id IS NOT NULL)),
  CHECK ((target = 'section') = (section IS NOT NULL)),
  CHECK ((done_at IS NULL) = (done_on IS NULL))
);
CREATE INDEX leader_comment_of_agency ON leader_comment (agency_id, made_at);
CREATE INDEX leader_comment_of_unit ON leader_comment (unit_id);
CREATE INDEX leader_comment_of_plan ON leader_comment (plan_id);

-- What became of it, one after the other. text: of an edit, what stood there before.
CREATE TABLE leader_comment_step (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  comment_id plain NOT NULL REFERENCES leader_comment (id),
  step plain NOT NULL CHECK (step IN ('written', 'edited', 'answered', 'done', 'reopened', 'withdrawn')),
  text plain NOT NULL,
  unit_id plain REFERENCES unit (id),                  -- for which it was said; null: the standing body, the leader
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL
);
CREATE INDEX leader_comment_step_of ON leader_comment_step (comment_id, made_at);

CREATE TABLE leader_comment_notice (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  comment_id plain NOT NULL REFERENCES leader_comment (id),
  step plain NOT NULL,
  user_id plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  read_at BIGINT
);
CREATE INDEX leader_comment_notice_to ON leader_comment_notice (user_id, made_at);

-- Whom a check concerns is told of it, in the product.
CREATE TABLE inspection_notice (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  inspection_id plain NOT NULL REFERENCES inspection (id),
  step plain NOT NULL CHECK (step IN ('planned', 'changed', 'called-off', 'recorded', 'to-mend', 'mended', 'passed', 'failed')),
  due_on plain,                                          -- by when something is to be mended
  items BIGINT NOT NULL DEFAULT 0,                        -- how many things
  user_id plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  read_at BIGINT
);
CREATE INDEX inspection_notice_to ON inspection_notice (user_id, made_at);

-- Steps of the ladder that were taken for what is to be mended after a check, as chase holds them for duties.
CREATE TABLE mending_chase (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  item_id plain NOT NULL REFERENCES inspection_item (id),
  rung plain NOT NULL,
  working_days BIGINT NOT NULL,
  due_on plain NOT NULL,
  made_on plain NOT NULL
);
CREATE INDEX mending_chase_of_item ON mending_chase (item_id);
CREATE INDEX mending_chase_of_plan ON mending_chase (plan_id);

-- The number that the record or the conclusion of a check was given in the register.
ALTER TABLE outgoing ADD COLUMN inspection_id plain REFERENCES inspection (id);
CREATE UNIQUE INDEX outgoing_of_inspection ON outgoing (inspection_id) WHERE inspection_id IS NOT NULL;
