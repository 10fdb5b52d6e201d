-- Seats in committees that the next person took over by name, to be put back with the hand-over.
ALTER TABLE hand_over ADD COLUMN pass_seats INTEGER NOT NULL DEFAULT 0 CHECK (pass_seats IN (0, 1));
CREATE TABLE hand_over_seat (
  hand_over_id TEXT NOT NULL REFERENCES hand_over (id),
  seat_id TEXT NOT NULL REFERENCES committee_seat (id),
  agency_id TEXT NOT NULL REFERENCES agency (id),
  PRIMARY KEY (hand_over_id, seat_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX hand_over_seat_of_seat ON hand_over_seat (seat_id);

-- The columns of a long list that a person leaves out.
CREATE TABLE column_choice (
  user_id TEXT NOT NULL REFERENCES user_account (id),
  list TEXT NOT NULL,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  hidden TEXT NOT NULL,                               -- ids with commas between
  PRIMARY KEY (user_id, list)
) STRICT, WITHOUT ROWID;

-- Duties also pass by an act on many of them: change_id is a reorganisation or a bulk_act.
-- The table anew, since SQLite takes no reference away.
CREATE TABLE passage_anew (
  change_id TEXT NOT NULL,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  back INTEGER NOT NULL DEFAULT 0 CHECK (back IN (0, 1)),
  from_unit_id TEXT NOT NULL REFERENCES unit (id),
  to_unit_id TEXT NOT NULL REFERENCES unit (id),
  passed_on TEXT NOT NULL,
  PRIMARY KEY (change_id, subject_kind, from_unit_id, subject_id, back)
) STRICT, WITHOUT ROWID;
INSERT INTO passage_anew (change_id, agency_id, subject_kind, subject_id, back, from_unit_id, to_unit_id, passed_on)
  SELECT reorganisation_id, agency_id, subject_kind, subject_id, back, from_unit_id, to_unit_id, passed_on FROM passage;
DROP TABLE passage;
ALTER TABLE passage_anew RENAME TO passage;
CREATE INDEX passage_of_subject ON passage (subject_id, passed_on);
CREATE INDEX passage_by_day ON passage (agency_id, passed_on);

CREATE TABLE bulk_act_anew (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  kind TEXT NOT NULL CHECK (kind IN ('remind', 'move', 'pass')),
  due_on TEXT,                                        -- of kind move
  to_unit_id TEXT REFERENCES unit (id),               -- of kind pass
  reason TEXT NOT NULL,
  duties INTEGER NOT NULL,
  units INTEGER NOT NULL,
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  undone_by TEXT REFERENCES user_account (id),
  undone_at INTEGER,
  CHECK ((kind = 'move') = (due_on IS NOT NULL)),
  CHECK ((kind = 'pass') = (to_unit_id IS NOT NULL))
) STRICT;
INSERT INTO bulk_act_anew (id, agency_id, kind, due_on, reason, duties, units, made_by, made_at, undone_by, undone_at)
  SELECT id, agency_id, kind, due_on, reason, duties, units, made_by, made_at, undone_by, undone_at FROM bulk_act;
DROP TABLE bulk_act;
ALTER TABLE bulk_act_anew RENAME TO bulk_act;
CREATE INDEX bulk_act_of_agency ON bulk_act (agency_id, made_at);
