-- hướng dẫn: an answer that holds for all units of a plan. unit_id null: who asked is not told.
CREATE TABLE guidance (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  update_id TEXT NOT NULL REFERENCES progress_update (id),
  unit_id TEXT REFERENCES unit (id),
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  published_by TEXT NOT NULL REFERENCES user_account (id),
  published_at INTEGER NOT NULL,
  withdrawn_at INTEGER
) STRICT;
CREATE UNIQUE INDEX guidance_of_update ON guidance (update_id) WHERE withdrawn_at IS NULL;
CREATE INDEX guidance_of_plan ON guidance (plan_id, published_at);
