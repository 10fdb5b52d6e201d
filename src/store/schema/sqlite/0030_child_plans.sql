-- A unit's own plan (child) carries out a plan above it; which of its tasks answers which.
ALTER TABLE plan ADD COLUMN owner_id TEXT REFERENCES unit (id);  -- whose own plan it is; null: the agency's
CREATE INDEX plan_of_owner ON plan (owner_id) WHERE owner_id IS NOT NULL;

CREATE TABLE plan_binding (
  child_id TEXT NOT NULL REFERENCES plan (id),
  parent_id TEXT NOT NULL REFERENCES plan (id),
  agency_id TEXT NOT NULL REFERENCES agency (id),
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  PRIMARY KEY (child_id, parent_id),
  CHECK (child_id <> parent_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_binding_of_parent ON plan_binding (parent_id);

CREATE TABLE clause_binding (
  child_task_id TEXT NOT NULL REFERENCES task (id),
  parent_task_id TEXT NOT NULL REFERENCES task (id),
  agency_id TEXT NOT NULL REFERENCES agency (id),
  child_id TEXT NOT NULL REFERENCES plan (id),
  parent_id TEXT NOT NULL REFERENCES plan (id),
  PRIMARY KEY (child_task_id, parent_task_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX clause_binding_of_parent ON clause_binding (parent_task_id);
CREATE INDEX clause_binding_of_plans ON clause_binding (child_id, parent_id);
