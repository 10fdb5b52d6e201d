-- Units that work on Saturday mornings while the agency's office does not, each with its time.
CREATE TABLE saturday_unit (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  valid_from plain NOT NULL,
  valid_to plain
);
CREATE UNIQUE INDEX saturday_unit_current ON saturday_unit (agency_id, unit_id) WHERE valid_to IS NULL;
