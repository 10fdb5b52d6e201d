-- What was done to many duties at once; each day that it moved stands in due_move,
-- with this act as its change.
CREATE TABLE bulk_act (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  kind TEXT NOT NULL CHECK (kind IN ('remind', 'move')),
  due_on TEXT,                                        -- of kind move
  reason TEXT NOT NULL,
  duties INTEGER NOT NULL,
  units INTEGER NOT NULL,
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  undone_by TEXT REFERENCES user_account (id),
  undone_at INTEGER,
  CHECK ((kind = 'move') = (due_on IS NOT NULL))
) STRICT;
CREATE INDEX bulk_act_of_agency ON bulk_act (agency_id, made_at);
