-- A decision that merges, splits, renames or dissolves units, or moves a function.
CREATE TABLE reorganisation (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  kind plain NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'dissolve', 'transfer')),
  number plain NOT NULL,
  decided_on plain NOT NULL,
  effective_on plain NOT NULL,                      -- names and units hold by it
  units plain NOT NULL,                             -- predecessors and successors by the names of that day
  made_by plain REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  undone_by plain REFERENCES user_account (id),
  undone_at BIGINT
);
CREATE INDEX reorganisation_of_agency ON reorganisation (agency_id, made_at);

-- What passed from a unit to another, and on which day. Taken together these say
-- who held a thing on any past day: the `from` of the first passage after it.
-- back = 1: it went back again when the reorganisation was undone.
CREATE TABLE passage (
  reorganisation_id plain NOT NULL REFERENCES reorganisation (id),
  agency_id plain NOT NULL REFERENCES agency (id),
  subject_kind plain NOT NULL,
  subject_id plain NOT NULL,
  back BIGINT NOT NULL DEFAULT 0 CHECK (back IN (0, 1)),
  from_unit_id plain NOT NULL REFERENCES unit (id),
  to_unit_id plain NOT NULL REFERENCES unit (id),
  passed_on plain NOT NULL,
  PRIMARY KEY (reorganisation_id, subject_kind, from_unit_id, subject_id, back)
);
CREATE INDEX passage_of_subject ON passage (subject_id, passed_on);
CREATE INDEX passage_by_day ON passage (agency_id, passed_on);

ALTER TABLE unit ADD COLUMN dissolved_on plain;     -- not there any more from that day on; only an undoing brings it back
ALTER TABLE unit_succession ADD COLUMN reorganisation_id plain REFERENCES reorganisation (id);
CREATE INDEX unit_succession_to_unit ON unit_succession (to_unit_id);
CREATE INDEX unit_name_former ON unit_name (agency_id, valid_to) WHERE valid_to IS NOT NULL;
