-- The tracking board in its order, without reading and ordering all that falls due on
-- one day; the columns behind it are what the board leaves out by.
DROP INDEX assignment_of_agency;
CREATE INDEX assignment_of_agency ON assignment (agency_id, due_on, id, parent_id, withdrawn_on, done_on, heard_on);
