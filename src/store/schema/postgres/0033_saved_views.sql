-- Views of long lists, kept under a name: what stands in the list's address after
-- "?". A shared one is for everybody of the standing body.
CREATE TABLE saved_view (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  user_id plain NOT NULL REFERENCES user_account (id),
  list plain NOT NULL CHECK (list IN ('tracking', 'reports', 'letters')),
  name plain NOT NULL,
  name_fold plain NOT NULL,
  address plain NOT NULL,
  shared BIGINT NOT NULL CHECK (shared IN (0, 1)),
  made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX saved_view_name ON saved_view (user_id, list, name_fold);
CREATE INDEX saved_view_of_agency ON saved_view (agency_id, list);

-- What a person's list opens with.
CREATE TABLE opening_view (
  user_id plain NOT NULL REFERENCES user_account (id),
  list plain NOT NULL,
  agency_id plain NOT NULL REFERENCES agency (id),
  view_id plain NOT NULL REFERENCES saved_view (id),
  PRIMARY KEY (user_id, list)
);
CREATE INDEX opening_view_of_view ON opening_view (view_id);
