-- Where a unit lies on the map, in degrees north and east; one point, no border. Of communes of
-- the start list the point is told by their key or statistics code, unless there is one here.
ALTER TABLE unit ADD COLUMN latitude DOUBLE PRECISION;
ALTER TABLE unit ADD COLUMN longitude DOUBLE PRECISION;

-- Bodies of the Party that came with the start list stood in the administration; they stand in
-- the Party, and mass organisations in the Front.
UPDATE unit_place SET hierarchy = 'party' WHERE hierarchy = 'administration' AND unit_id IN
  (SELECT c.unit_id FROM unit_code c WHERE c.scheme = 'start-list' AND (c.code LIKE 'committee-%' OR c.code LIKE 'commune-party-%' OR c.code IN ('school', 'press')))
  AND parent_id IN (SELECT c.unit_id FROM unit_code c WHERE c.scheme = 'start-list' AND c.code = 'committee')
  AND NOT EXISTS (SELECT 1 FROM unit_place o WHERE o.unit_id = unit_place.unit_id AND o.hierarchy = 'party');
UPDATE unit_place SET hierarchy = 'front' WHERE hierarchy = 'administration' AND unit_id IN
  (SELECT c.unit_id FROM unit_code c WHERE c.scheme = 'start-list' AND c.code IN ('workers', 'farmers', 'women', 'veterans', 'youth'))
  AND parent_id IN (SELECT c.unit_id FROM unit_code c WHERE c.scheme = 'start-list' AND c.code = 'front')
  AND NOT EXISTS (SELECT 1 FROM unit_place o WHERE o.unit_id = unit_place.unit_id AND o.hierarchy = 'front');
