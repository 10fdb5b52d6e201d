-- ý kiến chỉ đạo: what a leader writes at a figure of the leader's page, as of a day. Never
-- about a person: it stands at the whole page, a plan, a unit, a field or a place.
CREATE TABLE leader_comment (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  target TEXT NOT NULL CHECK (target IN ('page', 'plan', 'unit', 'section', 'place')),
  plan_id TEXT REFERENCES plan (id),                  -- that it stands at, or that the page was narrowed to
  target_unit_id TEXT REFERENCES unit (id),
  section TEXT,
  name TEXT NOT NULL,                                 -- of what it stands at, as it was called on that day
  as_of TEXT NOT NULL,
  total INTEGER NOT NULL,                             -- the figures of that day, as they were read
  done INTEGER NOT NULL,
  in_time INTEGER NOT NULL,
  done_late INTEGER NOT NULL,
  late INTEGER NOT NULL,
  silent INTEGER NOT NULL,
  under_way INTEGER NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  text TEXT NOT NULL,
  text_fold TEXT NOT NULL,
  unit_id TEXT REFERENCES unit (id),                  -- to whom; null: the standing body
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  answered_at INTEGER,                                -- the last time
  done_at INTEGER,
  done_on TEXT,
  withdrawn_at INTEGER,
  CHECK (target <> 'plan' OR plan_id IS NOT NULL),
  CHECK ((target IN ('unit', 'place')) = (target_unit_id IS NOT NULL)),
  CHECK ((target = 'section') = (section IS NOT NULL)),
  CHECK ((done_at IS NULL) = (done_on IS NULL))
) STRICT;
CREATE INDEX leader_comment_of_agency ON leader_comment (agency_id, made_at);
CREATE INDEX leader_comment_of_unit ON leader_comment (unit_id);
CREATE INDEX leader_comment_of_plan ON leader_comment (plan_id);

-- What became of it, one after the other. text: of an edit, what stood there before.
CREATE TABLE leader_comment_step (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  comment_id TEXT NOT NULL REFERENCES leader_comment (id),
  step TEXT NOT NULL CHECK (step IN ('written', 'edited', 'answered', 'done', 'reopened', 'withdrawn')),
  text TEXT NOT NULL,
  unit_id TEXT REFERENCES unit (id),                  -- for which it was said; null: the standing body, the leader
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX leader_comment_step_of ON leader_comment_step (comment_id, made_at);

CREATE TABLE leader_comment_notice (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  comment_id TEXT NOT NULL REFERENCES leader_comment (id),
  step TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  read_at INTEGER
) STRICT;
CREATE INDEX leader_comment_notice_to ON leader_comment_notice (user_id, made_at);

-- Whom a check concerns is told of it, in the product.
CREATE TABLE inspection_notice (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  inspection_id TEXT NOT NULL REFERENCES inspection (id),
  step TEXT NOT NULL CHECK (step IN ('planned', 'changed', 'called-off', 'recorded', 'to-mend', 'mended', 'passed', 'failed')),
  due_on TEXT,                                          -- by when something is to be mended
  items INTEGER NOT NULL DEFAULT 0,                        -- how many things
  user_id TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  read_at INTEGER
) STRICT;
CREATE INDEX inspection_notice_to ON inspection_notice (user_id, made_at);

-- Steps of the ladder that were taken for what is to be mended after a check, as chase holds them for duties.
CREATE TABLE mending_chase (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  item_id TEXT NOT NULL REFERENCES inspection_item (id),
  rung TEXT NOT NULL,
  working_days INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  made_on TEXT NOT NULL
) STRICT;
CREATE INDEX mending_chase_of_item ON mending_chase (item_id);
CREATE INDEX mending_chase_of_plan ON mending_chase (plan_id);

-- The number that the record or the conclusion of a check was given in the register.
ALTER TABLE outgoing ADD COLUMN inspection_id TEXT REFERENCES inspection (id);
CREATE UNIQUE INDEX outgoing_of_inspection ON outgoing (inspection_id) WHERE inspection_id IS NOT NULL;
