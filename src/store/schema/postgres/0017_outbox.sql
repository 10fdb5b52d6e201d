-- A unit's head is entered like its focal point, and is reminded after it.
ALTER TABLE focal_point ADD COLUMN kind plain NOT NULL DEFAULT 'focal-point' CHECK (kind IN ('focal-point', 'head'));

-- Steps are taken for reports too; there is one rung more.
ALTER TABLE chase ALTER COLUMN assignment_id DROP NOT NULL;
ALTER TABLE chase ADD COLUMN report_id plain REFERENCES report (id);
ALTER TABLE chase ADD CHECK ((assignment_id IS NULL) <> (report_id IS NULL));
ALTER TABLE chase DROP CONSTRAINT chase_rung_check;
ALTER TABLE chase ADD CONSTRAINT chase_rung_check CHECK (rung IN ('focal-point', 'unit-head', 'staff', 'leader'));
DROP INDEX chase_once;
CREATE UNIQUE INDEX chase_once ON chase (coalesce(assignment_id, report_id), due_on, working_days, rung);

ALTER TABLE notice ADD COLUMN reports BIGINT NOT NULL DEFAULT 0;
ALTER TABLE notice DROP CONSTRAINT notice_rung_check;
ALTER TABLE notice ADD CONSTRAINT notice_rung_check CHECK (rung IN ('focal-point', 'unit-head', 'staff', 'leader'));

-- Ladders say by which channels they reach out of the machine: by none so far.
UPDATE chase_ladder SET ladder = CAST(jsonb_set(CAST(ladder AS jsonb), '{channels}', '[]') AS TEXT);

-- How mail are sent. Secrets are sealed under a key that lies outside of the database.
CREATE TABLE mail_settings (
  agency_id plain PRIMARY KEY REFERENCES agency (id),
  switched_on BOOLEAN NOT NULL,
  host plain NOT NULL,
  port BIGINT NOT NULL,
  tls plain NOT NULL CHECK (tls IN ('none', 'starttls', 'tls')),
  account plain NOT NULL,                              -- '': the server asks for none
  password plain,                                      -- sealed
  sender plain NOT NULL,
  site_address plain NOT NULL,                         -- where people sign in
  updated_at BIGINT NOT NULL
);

CREATE TABLE webhook (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  name plain NOT NULL,
  url plain NOT NULL,
  internal_http BOOLEAN NOT NULL,
  switched_on BOOLEAN NOT NULL,
  secret plain NOT NULL,                               -- sealed
  created_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX webhook_of_agency ON webhook (agency_id);

-- What leaves the machine. The id is also the message's name on the other side, the
-- same on every try. The mail's address is read when it is sent, and not kept.
CREATE TABLE outbox_message (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  cause plain NOT NULL,                                -- what it is sent for; sent once for it
  channel plain NOT NULL CHECK (channel IN ('email', 'webhook')),
  notice_id plain NOT NULL REFERENCES notice (id),
  focal_point_id plain REFERENCES focal_point (id),
  webhook_id plain REFERENCES webhook (id),
  content plain NOT NULL,                              -- JSON: subject and text; the webhook's body
  state plain NOT NULL CHECK (state IN ('waiting', 'sending', 'delivered', 'failed', 'given-up')),
  tries BIGINT NOT NULL,
  next_at BIGINT,                                    -- of what is to be sent
  trouble plain,                                       -- of the last try
  answer plain NOT NULL,                               -- what the other server said to it
  made_at BIGINT NOT NULL,
  settled_at BIGINT                                  -- delivered or given up
);
CREATE UNIQUE INDEX outbox_once ON outbox_message (agency_id, cause);
CREATE INDEX outbox_due ON outbox_message (agency_id, channel, next_at) WHERE next_at IS NOT NULL;
CREATE INDEX outbox_sending ON outbox_message (agency_id) WHERE state = 'sending';
CREATE INDEX outbox_of_notice ON outbox_message (notice_id);
