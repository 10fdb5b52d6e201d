-- What was done to many duties at once; each day that it moved stands in due_move,
-- with this act as its change.
CREATE TABLE bulk_act (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  kind plain NOT NULL CHECK (kind IN ('remind', 'move')),
  due_on plain,                                        -- of kind move
  reason plain NOT NULL,
  duties BIGINT NOT NULL,
  units BIGINT NOT NULL,
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  undone_by plain REFERENCES user_account (id),
  undone_at BIGINT,
  CHECK ((kind = 'move') = (due_on IS NOT NULL))
);
CREATE INDEX bulk_act_of_agency ON bulk_act (agency_id, made_at);
