-- bàn giao đầu mối: from its day on the unit is answered for by the next person, whose
-- point is to_point_id. Until then the person stands here alone; of a hand-over that
-- was done or undone nothing of that is kept a second time.
CREATE TABLE hand_over (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  from_point_id plain NOT NULL REFERENCES focal_point (id),
  to_point_id plain REFERENCES focal_point (id),
  point_made BOOLEAN NOT NULL DEFAULT FALSE,  -- by it; else the person was there already
  user_id plain REFERENCES user_account (id),           -- the next person's account
  account_made BOOLEAN NOT NULL,  -- with the hand-over; goes when it is undone
  full_name plain,
  office plain,
  phone plain,
  email plain,
  effective_on plain NOT NULL,
  revoke_links BOOLEAN NOT NULL,
  assignments BIGINT NOT NULL,                        -- what was open when it was entered
  reports BIGINT NOT NULL,
  difficulties BIGINT NOT NULL,
  links BIGINT NOT NULL,
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  done_at BIGINT,
  undone_at BIGINT
);
CREATE UNIQUE INDEX hand_over_waiting ON hand_over (from_point_id) WHERE done_at IS NULL AND undone_at IS NULL;
CREATE INDEX hand_over_of_agency ON hand_over (agency_id, made_at);
CREATE INDEX access_link_of_unit ON access_link (agency_id, unit_id, expires_at);
