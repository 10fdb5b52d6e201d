-- Units that work on Saturday mornings while the agency's office does not, each with its time.
CREATE TABLE saturday_unit (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  valid_from TEXT NOT NULL,
  valid_to TEXT
) STRICT;
CREATE UNIQUE INDEX saturday_unit_current ON saturday_unit (agency_id, unit_id) WHERE valid_to IS NULL;
