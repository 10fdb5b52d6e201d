-- bàn giao đầu mối: from its day on the unit is answered for by the next person, whose
-- point is to_point_id. Until then the person stands here alone; of a hand-over that
-- was done or undone nothing of that is kept a second time.
CREATE TABLE hand_over (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  from_point_id TEXT NOT NULL REFERENCES focal_point (id),
  to_point_id TEXT REFERENCES focal_point (id),
  point_made INTEGER NOT NULL DEFAULT 0 CHECK (point_made IN (0, 1)),  -- by it; else the person was there already
  user_id TEXT REFERENCES user_account (id),           -- the next person's account
  account_made INTEGER NOT NULL CHECK (account_made IN (0, 1)),  -- with the hand-over; goes when it is undone
  full_name TEXT,
  office TEXT,
  phone TEXT,
  email TEXT,
  effective_on TEXT NOT NULL,
  revoke_links INTEGER NOT NULL CHECK (revoke_links IN (0, 1)),
  assignments INTEGER NOT NULL,                        -- what was open when it was entered
  reports INTEGER NOT NULL,
  difficulties INTEGER NOT NULL,
  links INTEGER NOT NULL,
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  done_at INTEGER,
  undone_at INTEGER
) STRICT;
CREATE UNIQUE INDEX hand_over_waiting ON hand_over (from_point_id) WHERE done_at IS NULL AND undone_at IS NULL;
CREATE INDEX hand_over_of_agency ON hand_over (agency_id, made_at);
CREATE INDEX access_link_of_unit ON access_link (agency_id, unit_id, expires_at);
