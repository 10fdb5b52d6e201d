-- A unit handed in its own plan, which carries out one that charges it: the draft that was read from it, whose it is, and under which plan.
CREATE TABLE handed_plan (
  draft_id TEXT PRIMARY KEY REFERENCES draft (id),
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  unit_id TEXT NOT NULL REFERENCES unit (id)
) STRICT;
CREATE INDEX handed_plan_of ON handed_plan (plan_id, unit_id);
