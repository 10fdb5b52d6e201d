-- The other documents of the dossier that a draft was read from.
CREATE TABLE draft_document (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  draft_id plain NOT NULL REFERENCES draft (id),
  file_id plain NOT NULL REFERENCES stored_file (id),
  file_name plain NOT NULL,
  ordinal BIGINT NOT NULL                            -- as they lay in the dossier
);
CREATE INDEX draft_document_of_draft ON draft_document (draft_id, ordinal);
CREATE INDEX draft_document_of_file ON draft_document (file_id);

-- That somebody's document is being read. Nothing of the document itself, not even
-- its name, is known to be free of state secrets before it is read; what is left
-- here when the program starts was broken off.
CREATE TABLE import_begun (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  user_id plain NOT NULL REFERENCES user_account (id),
  begun_at BIGINT NOT NULL
);
CREATE INDEX import_begun_of_user ON import_begun (user_id, begun_at);
