-- A decision that merges, splits, renames or dissolves units, or moves a function.
CREATE TABLE reorganisation (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'dissolve', 'transfer')),
  number TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  effective_on TEXT NOT NULL,                      -- names and units hold by it
  units TEXT NOT NULL,                             -- predecessors and successors by the names of that day
  made_by TEXT REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  undone_by TEXT REFERENCES user_account (id),
  undone_at INTEGER
) STRICT;
CREATE INDEX reorganisation_of_agency ON reorganisation (agency_id, made_at);

-- What passed from a unit to another, and on which day. Taken together these say
-- who held a thing on any past day: the `from` of the first passage after it.
-- back = 1: it went back again when the reorganisation was undone.
CREATE TABLE passage (
  reorganisation_id TEXT NOT NULL REFERENCES reorganisation (id),
  agency_id TEXT NOT NULL REFERENCES agency (id),
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  back INTEGER NOT NULL DEFAULT 0 CHECK (back IN (0, 1)),
  from_unit_id TEXT NOT NULL REFERENCES unit (id),
  to_unit_id TEXT NOT NULL REFERENCES unit (id),
  passed_on TEXT NOT NULL,
  PRIMARY KEY (reorganisation_id, subject_kind, from_unit_id, subject_id, back)
) STRICT, WITHOUT ROWID;
CREATE INDEX passage_of_subject ON passage (subject_id, passed_on);
CREATE INDEX passage_by_day ON passage (agency_id, passed_on);

ALTER TABLE unit ADD COLUMN dissolved_on TEXT;     -- not there any more from that day on; only an undoing brings it back
ALTER TABLE unit_succession ADD COLUMN reorganisation_id TEXT REFERENCES reorganisation (id);
CREATE INDEX unit_succession_to_unit ON unit_succession (to_unit_id);
CREATE INDEX unit_name_former ON unit_name (agency_id, valid_to) WHERE valid_to IS NOT NULL;
