-- Seats in committees that the next person took over by name, to be put back with the hand-over.
ALTER TABLE hand_over ADD COLUMN pass_seats BOOLEAN NOT NULL DEFAULT FALSE;
CREATE TABLE hand_over_seat (
  hand_over_id plain NOT NULL REFERENCES hand_over (id),
  seat_id plain NOT NULL REFERENCES committee_seat (id),
  agency_id plain NOT NULL REFERENCES agency (id),
  PRIMARY KEY (hand_over_id, seat_id)
);
CREATE INDEX hand_over_seat_of_seat ON hand_over_seat (seat_id);

-- The columns of a long list that a person leaves out.
CREATE TABLE column_choice (
  user_id plain NOT NULL REFERENCES user_account (id),
  list plain NOT NULL,
  agency_id plain NOT NULL REFERENCES agency (id),
  hidden plain NOT NULL,                               -- ids with commas between
  PRIMARY KEY (user_id, list)
);

-- Duties also pass by an act on many of them: change_id is a reorganisation or a bulk_act.
ALTER TABLE passage DROP CONSTRAINT passage_reorganisation_id_fkey;
ALTER TABLE passage RENAME COLUMN reorganisation_id TO change_id;

ALTER TABLE bulk_act DROP CONSTRAINT bulk_act_kind_check;
ALTER TABLE bulk_act ADD CONSTRAINT bulk_act_kind_check CHECK (kind IN ('remind', 'move', 'pass'));
ALTER TABLE bulk_act ADD COLUMN to_unit_id plain REFERENCES unit (id);
ALTER TABLE bulk_act ADD CHECK ((kind = 'pass') = (to_unit_id IS NOT NULL));
