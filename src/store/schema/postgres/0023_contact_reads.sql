-- Who read the lists of people, newest first.
CREATE INDEX event_of_contacts ON event (agency_id, sequence) WHERE act IN ('focal_points.read', 'focal_points.exported');
