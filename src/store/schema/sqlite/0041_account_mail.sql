-- The official address of a person, and whether letters are wanted at it. What goes to a
-- focal point goes to the focal point's own address, else to this one.
ALTER TABLE user_account ADD COLUMN email TEXT;
ALTER TABLE user_account ADD COLUMN wants_letters INTEGER NOT NULL DEFAULT 1 CHECK (wants_letters IN (0, 1));

-- A letter goes to a focal point or, on the rungs of the standing body, to a person.
ALTER TABLE outbox_message ADD COLUMN user_id TEXT REFERENCES user_account (id);

-- Lists of accounts hold addresses now: reading them is told like that of focal points.
DROP INDEX event_of_contacts;
CREATE INDEX event_of_contacts ON event (agency_id, sequence) WHERE act IN ('focal_points.read', 'focal_points.exported', 'users.read', 'user.exported', 'users.exported');
