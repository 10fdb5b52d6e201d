-- Views of long lists, kept under a name: what stands in the list's address after
-- "?". A shared one is for everybody of the standing body.
CREATE TABLE saved_view (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  user_id TEXT NOT NULL REFERENCES user_account (id),
  list TEXT NOT NULL CHECK (list IN ('tracking', 'reports', 'letters')),
  name TEXT NOT NULL,
  name_fold TEXT NOT NULL,
  address TEXT NOT NULL,
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  made_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_view_name ON saved_view (user_id, list, name_fold);
CREATE INDEX saved_view_of_agency ON saved_view (agency_id, list);

-- What a person's list opens with.
CREATE TABLE opening_view (
  user_id TEXT NOT NULL REFERENCES user_account (id),
  list TEXT NOT NULL,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  view_id TEXT NOT NULL REFERENCES saved_view (id),
  PRIMARY KEY (user_id, list)
) STRICT, WITHOUT ROWID;
CREATE INDEX opening_view_of_view ON opening_view (view_id);
