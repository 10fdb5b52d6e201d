-- Search finds more: documents issued to steer a plan, the register of outgoing documents,
-- difficulties and their answers, guidance, checks, the leader's comments; and units that
-- were dissolved, by every name that they bore. Views are kept of more lists.
CREATE TABLE search_entry_anew (
  id INTEGER PRIMARY KEY,                             -- the newest is the greatest
  agency_id TEXT NOT NULL REFERENCES agency (id),
  kind TEXT NOT NULL CHECK (kind IN ('plan', 'task', 'directive', 'passage', 'outgoing', 'difficulty', 'guidance', 'inspection', 'report', 'consolidated', 'letter', 'comment', 'document', 'unit', 'person')),
  subject_id TEXT NOT NULL,                           -- of a passage: the plan
  place INTEGER NOT NULL DEFAULT 0,                   -- of a passage: where it begins in the source's text, in code points; of others: whose part of it this is
  plan_id TEXT REFERENCES plan (id),
  unit_id TEXT REFERENCES unit (id),
  title TEXT NOT NULL,
  scope TEXT NOT NULL,                                -- the words by which the index knows whose it is
  body TEXT NOT NULL
) STRICT;
INSERT INTO search_entry_anew SELECT id, agency_id, kind, subject_id, place, plan_id, unit_id, title, scope, body FROM search_entry;
DROP TABLE search_entry;
ALTER TABLE search_entry_anew RENAME TO search_entry;
CREATE INDEX search_entry_of_subject ON search_entry (subject_id, kind);

CREATE TRIGGER search_plan_step_added AFTER INSERT ON plan_step BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'directive', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_plan_step_changed AFTER UPDATE OF kind, symbol, title, note, deleted_at ON plan_step BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'directive', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_outgoing_added AFTER INSERT ON outgoing BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'outgoing', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_outgoing_changed AFTER UPDATE OF symbol, summary, signer, recipients, note, committee_id, letter_id ON outgoing BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'outgoing', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_outgoing_gone AFTER DELETE ON outgoing BEGIN
  INSERT INTO search_due VALUES (OLD.agency_id, 'outgoing', OLD.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_question_added AFTER INSERT ON progress_update WHEN NEW.kind IN ('question', 'difficulty') BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'difficulty', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_question_changed AFTER UPDATE OF note, proposal, answer, unit_id, answerer_unit_id ON progress_update WHEN NEW.kind IN ('question', 'difficulty') BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'difficulty', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_guidance_added AFTER INSERT ON guidance BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'guidance', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_guidance_changed AFTER UPDATE OF question, answer, unit_id, withdrawn_at ON guidance BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'guidance', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_inspection_added AFTER INSERT ON inspection BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'inspection', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_inspection_changed AFTER UPDATE OF unit_id, round, basis, team, head, place, unit_name, conclusion, deleted_at ON inspection BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'inspection', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_inspection_item_added AFTER INSERT ON inspection_item BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'inspection', NEW.inspection_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_inspection_item_changed AFTER UPDATE OF text, finding, demand, unit_id ON inspection_item BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'inspection', NEW.inspection_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_inspection_item_gone AFTER DELETE ON inspection_item BEGIN
  INSERT INTO search_due VALUES (OLD.agency_id, 'inspection', OLD.inspection_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_comment_added AFTER INSERT ON leader_comment BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'comment', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_comment_changed AFTER UPDATE OF text, name, unit_id, withdrawn_at ON leader_comment BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'comment', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_comment_step_added AFTER INSERT ON leader_comment_step BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'comment', NEW.comment_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_unit_dissolved AFTER UPDATE OF dissolved_on ON unit BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'unit', NEW.id) ON CONFLICT DO NOTHING;
END;

-- Views are kept of more lists; the table anew, since SQLite changes no CHECK.
CREATE TABLE saved_view_anew (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  user_id TEXT NOT NULL REFERENCES user_account (id),
  list TEXT NOT NULL CHECK (list IN ('tracking', 'reports', 'letters', 'plans', 'units', 'inspections', 'findings', 'difficulties', 'dispatches')),
  name TEXT NOT NULL,
  name_fold TEXT NOT NULL,
  address TEXT NOT NULL,
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  made_at INTEGER NOT NULL
) STRICT;
INSERT INTO saved_view_anew SELECT id, agency_id, user_id, list, name, name_fold, address, shared, made_at FROM saved_view;
CREATE TABLE opening_view_anew (
  user_id TEXT NOT NULL REFERENCES user_account (id),
  list TEXT NOT NULL,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  view_id TEXT NOT NULL REFERENCES saved_view_anew (id),
  PRIMARY KEY (user_id, list)
) STRICT, WITHOUT ROWID;
INSERT INTO opening_view_anew SELECT user_id, list, agency_id, view_id FROM opening_view;
DROP TABLE opening_view;
DROP TABLE saved_view;
ALTER TABLE saved_view_anew RENAME TO saved_view;
ALTER TABLE opening_view_anew RENAME TO opening_view;
CREATE UNIQUE INDEX saved_view_name ON saved_view (user_id, list, name_fold);
CREATE INDEX saved_view_of_agency ON saved_view (agency_id, list);
CREATE INDEX opening_view_of_view ON opening_view (view_id);

-- What is there already.
INSERT INTO search_due SELECT agency_id, 'directive', id FROM plan_step;
INSERT INTO search_due SELECT agency_id, 'outgoing', id FROM outgoing;
INSERT INTO search_due SELECT agency_id, 'difficulty', id FROM progress_update WHERE kind IN ('question', 'difficulty');
INSERT INTO search_due SELECT agency_id, 'guidance', id FROM guidance;
INSERT INTO search_due SELECT agency_id, 'inspection', id FROM inspection;
INSERT INTO search_due SELECT agency_id, 'comment', id FROM leader_comment;
INSERT INTO search_due SELECT agency_id, 'unit', id FROM unit WHERE true ON CONFLICT DO NOTHING;
