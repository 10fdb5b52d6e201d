-- A unit's head is entered like its focal point, and is reminded after it.
ALTER TABLE focal_point ADD COLUMN kind TEXT NOT NULL DEFAULT 'focal-point' CHECK (kind IN ('focal-point', 'head'));

-- Steps are taken for reports too; there is one rung more.
CREATE TABLE chase_of_both (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  assignment_id TEXT REFERENCES assignment (id),
  report_id TEXT REFERENCES report (id),
  rung TEXT NOT NULL CHECK (rung IN ('focal-point', 'unit-head', 'staff', 'leader')),
  working_days INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  made_on TEXT NOT NULL,
  CHECK ((assignment_id IS NULL) <> (report_id IS NULL))
) STRICT;
INSERT INTO chase_of_both (id, agency_id, plan_id, assignment_id, rung, working_days, due_on, made_on)
  SELECT id, agency_id, plan_id, assignment_id, rung, working_days, due_on, made_on FROM chase;
DROP TABLE chase;
ALTER TABLE chase_of_both RENAME TO chase;
CREATE UNIQUE INDEX chase_once ON chase (coalesce(assignment_id, report_id), due_on, working_days, rung);
CREATE INDEX chase_of_plan ON chase (plan_id);

CREATE TABLE notice_of_both (
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
  read_at INTEGER
) STRICT;
INSERT INTO notice_of_both (id, agency_id, plan_id, user_id, unit_id, rung, assignments, late, due_on, made_at, read_at)
  SELECT id, agency_id, plan_id, user_id, unit_id, rung, assignments, late, due_on, made_at, read_at FROM notice;
DROP TABLE notice;
ALTER TABLE notice_of_both RENAME TO notice;
CREATE INDEX notice_of_user ON notice (user_id, made_at);
CREATE INDEX notice_of_plan ON notice (plan_id, made_at);

-- Ladders say by which channels they reach out of the machine: by none so far.
UPDATE chase_ladder SET ladder = json_set(ladder, '$.channels', json('[]'));

-- How mail are sent. Secrets are sealed under a key that lies outside of the database.
CREATE TABLE mail_settings (
  agency_id TEXT PRIMARY KEY REFERENCES agency (id),
  switched_on INTEGER NOT NULL CHECK (switched_on IN (0, 1)),
  host TEXT NOT NULL,
  port INTEGER NOT NULL,
  tls TEXT NOT NULL CHECK (tls IN ('none', 'starttls', 'tls')),
  account TEXT NOT NULL,                              -- '': the server asks for none
  password TEXT,                                      -- sealed
  sender TEXT NOT NULL,
  site_address TEXT NOT NULL,                         -- where people sign in
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE webhook (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  internal_http INTEGER NOT NULL CHECK (internal_http IN (0, 1)),
  switched_on INTEGER NOT NULL CHECK (switched_on IN (0, 1)),
  secret TEXT NOT NULL,                               -- sealed
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX webhook_of_agency ON webhook (agency_id);

-- What leaves the machine. The id is also the message's name on the other side, the
-- same on every try. The mail's address is read when it is sent, and not kept.
CREATE TABLE outbox_message (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  cause TEXT NOT NULL,                                -- what it is sent for; sent once for it
  channel TEXT NOT NULL CHECK (channel IN ('email', 'webhook')),
  notice_id TEXT NOT NULL REFERENCES notice (id),
  focal_point_id TEXT REFERENCES focal_point (id),
  webhook_id TEXT REFERENCES webhook (id),
  content TEXT NOT NULL,                              -- JSON: subject and text; the webhook's body
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'delivered', 'failed', 'given-up')),
  tries INTEGER NOT NULL,
  next_at INTEGER,                                    -- of what is to be sent
  trouble TEXT,                                       -- of the last try
  answer TEXT NOT NULL,                               -- what the other server said to it
  made_at INTEGER NOT NULL,
  settled_at INTEGER                                  -- delivered or given up
) STRICT;
CREATE UNIQUE INDEX outbox_once ON outbox_message (agency_id, cause);
CREATE INDEX outbox_due ON outbox_message (agency_id, channel, next_at) WHERE next_at IS NOT NULL;
CREATE INDEX outbox_sending ON outbox_message (agency_id) WHERE state = 'sending';
CREATE INDEX outbox_of_notice ON outbox_message (notice_id);
