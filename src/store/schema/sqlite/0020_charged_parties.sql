-- "Các đơn vị được giao nhiệm vụ": a party that stays a rule until the plan is
-- issued, and means whoever the plan, or a section of it, gives work to.
CREATE TABLE task_party_next (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  task_id TEXT NOT NULL REFERENCES task (id),
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  kind TEXT NOT NULL CHECK (kind IN ('unit', 'group', 'none', 'charged')),
  unit_id TEXT REFERENCES unit (id),
  group_id TEXT REFERENCES unit_group (id),
  section_path TEXT,                               -- of kind charged: whoever this section gives work to; NULL: the whole plan
  resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),  -- kind none: nobody has said yet, or a person said that it is none
  CHECK ((kind = 'unit') = (unit_id IS NOT NULL) AND (kind = 'group') = (group_id IS NOT NULL) AND (kind = 'charged' OR section_path IS NULL))
) STRICT;
INSERT INTO task_party_next (id, agency_id, task_id, ordinal, text, role, kind, unit_id, group_id, resolved)
SELECT id, agency_id, task_id, ordinal, text, role, kind, unit_id, group_id, resolved FROM task_party;
DROP TABLE task_party;
ALTER TABLE task_party_next RENAME TO task_party;
CREATE UNIQUE INDEX task_party_of_task ON task_party (task_id, ordinal);

CREATE TABLE report_duty_party_next (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  duty_id TEXT NOT NULL REFERENCES report_duty (id),
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  kind TEXT NOT NULL CHECK (kind IN ('unit', 'group', 'none', 'charged')),
  unit_id TEXT REFERENCES unit (id),
  group_id TEXT REFERENCES unit_group (id),
  section_path TEXT,                               -- of kind charged: whoever this section gives work to; NULL: the whole plan
  resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),  -- kind none: nobody has said yet, or a person said that it is none
  CHECK ((kind = 'unit') = (unit_id IS NOT NULL) AND (kind = 'group') = (group_id IS NOT NULL) AND (kind = 'charged' OR section_path IS NULL))
) STRICT;
INSERT INTO report_duty_party_next (id, agency_id, duty_id, ordinal, text, role, kind, unit_id, group_id, resolved)
SELECT id, agency_id, duty_id, ordinal, text, role, kind, unit_id, group_id, resolved FROM report_duty_party;
DROP TABLE report_duty_party;
ALTER TABLE report_duty_party_next RENAME TO report_duty_party;
CREATE UNIQUE INDEX report_duty_party_of_duty ON report_duty_party (duty_id, ordinal);
