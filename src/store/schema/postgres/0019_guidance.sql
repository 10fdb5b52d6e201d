-- hướng dẫn: an answer that holds for all units of a plan. unit_id null: who asked is not told.
CREATE TABLE guidance (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  update_id plain NOT NULL REFERENCES progress_update (id),
  unit_id plain REFERENCES unit (id),
  question plain NOT NULL,
  answer plain NOT NULL,
  published_by plain NOT NULL REFERENCES user_account (id),
  published_at BIGINT NOT NULL,
  withdrawn_at BIGINT
);
CREATE UNIQUE INDEX guidance_of_update ON guidance (update_id) WHERE withdrawn_at IS NULL;
CREATE INDEX guidance_of_plan ON guidance (plan_id, published_at);
