-- A group told by a rule (JSON: kinds, parent_id, direct) instead of by a list.
ALTER TABLE unit_group ADD COLUMN rule plain;
