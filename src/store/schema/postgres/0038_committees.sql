-- Ban Chỉ đạo, Tiểu ban, Tổ giúp việc: a unit like any other (its names, aliases and its
-- place in the hierarchy 'steering' hold for a time), with what it alone has.
CREATE TABLE committee (
  unit_id plain PRIMARY KEY REFERENCES unit (id),
  agency_id plain NOT NULL REFERENCES agency (id),
  kind plain NOT NULL CHECK (kind IN ('committee', 'sub-committee', 'team')),
  family plain NOT NULL CHECK (family IN ('state', 'party')),
  symbol plain NOT NULL,                               -- behind the numbers of its documents: BCĐ
  decision plain NOT NULL,                             -- that it was set up by
  formed_on plain NOT NULL,
  ended_on plain,                                      -- the first day on which it is there no more
  group_id plain NOT NULL REFERENCES unit_group (id),  -- "thành viên …": its members' units
  made_at BIGINT NOT NULL
);
CREATE INDEX committee_of_agency ON committee (agency_id);
CREATE INDEX committee_of_group ON committee (group_id);

-- A member by office. Without unit_id the office says it all. Which unit it belonged to on
-- a past day is told by passages, as of duties.
CREATE TABLE committee_seat (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  committee_id plain NOT NULL REFERENCES committee (unit_id),
  ordinal BIGINT NOT NULL,
  unit_id plain REFERENCES unit (id),
  office plain NOT NULL,
  role plain NOT NULL CHECK (role IN ('head', 'standing-deputy', 'deputy', 'member', 'secretary', 'standing-body')),
  valid_from plain NOT NULL,
  valid_to plain,
  CHECK (office <> '' OR unit_id IS NOT NULL)
);
CREATE INDEX committee_seat_of_committee ON committee_seat (committee_id, ordinal);
CREATE INDEX committee_seat_of_unit ON committee_seat (unit_id);

-- Who held a seat, where a person is named at all.
CREATE TABLE committee_seat_holder (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  seat_id plain NOT NULL REFERENCES committee_seat (id),
  full_name plain NOT NULL,
  valid_from plain NOT NULL,
  valid_to plain
);
CREATE UNIQUE INDEX committee_seat_holder_current ON committee_seat_holder (seat_id) WHERE valid_to IS NULL;
CREATE INDEX committee_seat_holder_of_seat ON committee_seat_holder (seat_id, valid_from);

-- A committee's numbers are apart from those of the agency, and from other committees'.
ALTER TABLE outgoing ADD COLUMN committee_id plain REFERENCES committee (unit_id);
DROP INDEX outgoing_once;
CREATE UNIQUE INDEX outgoing_once ON outgoing (agency_id, coalesce(committee_id, ''), series, year, number);
CREATE INDEX outgoing_of_committee ON outgoing (committee_id);
