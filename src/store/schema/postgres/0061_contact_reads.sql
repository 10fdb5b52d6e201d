-- Who read whose contact data, as before. A list of words would make a table for itself
-- in SQLite each time an event of any kind is written.
DROP INDEX event_of_contacts;
CREATE INDEX event_of_contacts ON event (agency_id, sequence)
  WHERE act = 'focal_points.read' OR act = 'focal_points.exported' OR act = 'users.read' OR act = 'user.exported' OR act = 'users.exported';
