-- The other documents of the dossier that a draft was read from.
CREATE TABLE draft_document (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  draft_id TEXT NOT NULL REFERENCES draft (id),
  file_id TEXT NOT NULL REFERENCES stored_file (id),
  file_name TEXT NOT NULL,
  ordinal INTEGER NOT NULL                            -- as they lay in the dossier
) STRICT;
CREATE INDEX draft_document_of_draft ON draft_document (draft_id, ordinal);
CREATE INDEX draft_document_of_file ON draft_document (file_id);

-- That somebody's document is being read. Nothing of the document itself, not even
-- its name, is known to be free of state secrets before it is read; what is left
-- here when the program starts was broken off.
CREATE TABLE import_begun (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  user_id TEXT NOT NULL REFERENCES user_account (id),
  begun_at INTEGER NOT NULL
) STRICT;
CREATE INDEX import_begun_of_user ON import_begun (user_id, begun_at);
