-- A milestone is an event of one day. The table anew, since SQLite changes no CHECK; what
-- refers to it stands aside meanwhile.
CREATE TABLE due_binding_aside AS SELECT * FROM due_binding;
DELETE FROM due_binding;
CREATE TABLE plan_event_anew (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  draft_key TEXT,                                    -- its id in the plan JSON: e1, f2; null: entered later
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('event', 'phase', 'milestone')),
  name TEXT NOT NULL,
  phase TEXT,                                        -- of an event: the phase's draft_key
  timing TEXT NOT NULL CHECK (timing IN ('fixed', 'unconfirmed', 'relative')),
  starts_on TEXT,
  ends_on TEXT,
  original_starts_on TEXT,                           -- the days that were known first
  original_ends_on TEXT,
  anchor_id TEXT,
  side TEXT CHECK (side IN ('before', 'during', 'after')),
  days INTEGER CHECK (days BETWEEN 0 AND 366),
  working_days INTEGER NOT NULL DEFAULT 0 CHECK (working_days IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1,
  cancelled_at INTEGER,
  created_at INTEGER NOT NULL,
  CHECK ((starts_on IS NULL) = (ends_on IS NULL)),
  CHECK ((timing = 'relative') = (anchor_id IS NOT NULL AND side IS NOT NULL))
) STRICT;
INSERT INTO plan_event_anew (id, agency_id, plan_id, draft_key, ordinal, kind, name, phase, timing, starts_on, ends_on, original_starts_on, original_ends_on, anchor_id,
                             side, days, working_days, note, revision, cancelled_at, created_at)
  SELECT id, agency_id, plan_id, draft_key, ordinal, kind, name, phase, timing, starts_on, ends_on, original_starts_on, original_ends_on, anchor_id,
         side, days, working_days, note, revision, cancelled_at, created_at FROM plan_event;
DROP TABLE plan_event;
ALTER TABLE plan_event_anew RENAME TO plan_event;
CREATE INDEX plan_event_of_plan ON plan_event (plan_id, ordinal);
INSERT INTO due_binding SELECT * FROM due_binding_aside;
DROP TABLE due_binding_aside;

-- ngày kỷ niệm: days that the agency keeps beside those of the law. yearly: month and day of
-- each year, by the sun or the moon; since_year: of what is commemorated.
CREATE TABLE day_of_note (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('solar', 'lunar', 'once')),
  month INTEGER CHECK (month BETWEEN 1 AND 12),
  day INTEGER CHECK (day BETWEEN 1 AND 31),
  on_day TEXT,                                       -- of kind once
  since_year INTEGER,
  source TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  deleted_at INTEGER,
  CHECK ((kind = 'once') = (on_day IS NOT NULL)),
  CHECK ((kind = 'once') = (month IS NULL) AND (month IS NULL) = (day IS NULL))
) STRICT;
CREATE INDEX day_of_note_of_agency ON day_of_note (agency_id, deleted_at);
-- Whether a calendar by address holds the days of note too.
ALTER TABLE calendar_feed ADD COLUMN days_of_note INTEGER NOT NULL DEFAULT 0 CHECK (days_of_note IN (0, 1));

-- Questions and difficulties by the day of their answer.
CREATE INDEX progress_update_to_answer ON progress_update (agency_id, answer_due_on) WHERE answer_due_on IS NOT NULL;

-- A unit is told that a duty passed to another unit, and the other that it came. What leaves
-- the machine may be about a leader's comment or a check as well, once that is switched on.
CREATE TABLE outbox_aside AS SELECT * FROM outbox_message;
DROP TABLE outbox_message;
CREATE TABLE notice_anew (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  user_id TEXT REFERENCES user_account (id),
  unit_id TEXT REFERENCES unit (id),                  -- of the focal point and the head; null on the other rungs
  rung TEXT NOT NULL CHECK (rung IN ('focal-point', 'unit-head', 'staff', 'leader')),
  assignments INTEGER NOT NULL,
  reports INTEGER NOT NULL DEFAULT 0,
  late INTEGER NOT NULL,                              -- how many of both
  due_on TEXT NOT NULL,                               -- the earliest deadline among them
  made_at INTEGER NOT NULL,
  read_at INTEGER,
  cause TEXT NOT NULL DEFAULT 'reminder' CHECK (cause IN ('reminder', 'moved', 'amended', 'taken-over', 'passed-on')),
  answers INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO notice_anew (id, agency_id, plan_id, user_id, unit_id, rung, assignments, reports, late, due_on, made_at, read_at, cause, answers)
  SELECT id, agency_id, plan_id, user_id, unit_id, rung, assignments, reports, late, due_on, made_at, read_at, cause, answers FROM notice;
DROP TABLE notice;
ALTER TABLE notice_anew RENAME TO notice;
CREATE INDEX notice_of_user ON notice (user_id, made_at);
CREATE INDEX notice_of_plan ON notice (plan_id, made_at);
CREATE TABLE outbox_message (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  cause TEXT NOT NULL,                                -- what it is sent for; sent once for it
  channel TEXT NOT NULL CHECK (channel IN ('email', 'webhook')),
  notice_id TEXT REFERENCES notice (id),
  focal_point_id TEXT REFERENCES focal_point (id),
  webhook_id TEXT REFERENCES webhook (id),
  content TEXT NOT NULL,                              -- JSON: subject and text; the webhook's body
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'delivered', 'failed', 'given-up')),
  tries INTEGER NOT NULL,
  next_at INTEGER,                                    -- of what is to be sent
  trouble TEXT,                                       -- of the last try
  answer TEXT NOT NULL,                               -- what the other server said to it
  made_at INTEGER NOT NULL,
  settled_at INTEGER,                                 -- delivered or given up
  user_id TEXT REFERENCES user_account (id),
  comment_id TEXT REFERENCES leader_comment (id),
  inspection_id TEXT REFERENCES inspection (id),
  CHECK ((notice_id IS NOT NULL) + (comment_id IS NOT NULL) + (inspection_id IS NOT NULL) = 1)
) STRICT;
INSERT INTO outbox_message (id, agency_id, cause, channel, notice_id, focal_point_id, webhook_id, content, state, tries, next_at, trouble, answer, made_at, settled_at, user_id)
  SELECT id, agency_id, cause, channel, notice_id, focal_point_id, webhook_id, content, state, tries, next_at, trouble, answer, made_at, settled_at, user_id FROM outbox_aside;
DROP TABLE outbox_aside;
CREATE UNIQUE INDEX outbox_once ON outbox_message (agency_id, cause);
CREATE INDEX outbox_due ON outbox_message (agency_id, channel, next_at) WHERE next_at IS NOT NULL;
CREATE INDEX outbox_sending ON outbox_message (agency_id) WHERE state = 'sending';
CREATE INDEX outbox_of_notice ON outbox_message (notice_id);
CREATE INDEX outbox_of_comment ON outbox_message (comment_id) WHERE comment_id IS NOT NULL;
CREATE INDEX outbox_of_inspection ON outbox_message (inspection_id) WHERE inspection_id IS NOT NULL;
ALTER TABLE mail_settings ADD COLUMN sends_news INTEGER NOT NULL DEFAULT 0 CHECK (sends_news IN (0, 1));
