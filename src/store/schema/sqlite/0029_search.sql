-- What can be searched for, as it is shown; search_words finds it by the words
-- that src/store/search_words.cc makes of it. What changed is listed in search_due
-- by triggers, so that no act can forget it, and is taken up by the act's own
-- transaction.
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,                             -- the newest is the greatest
  agency_id TEXT NOT NULL REFERENCES agency (id),
  kind TEXT NOT NULL CHECK (kind IN ('plan', 'task', 'passage', 'report', 'consolidated', 'letter', 'document', 'unit', 'person')),
  subject_id TEXT NOT NULL,                           -- of a passage: the plan
  place INTEGER NOT NULL DEFAULT 0,                   -- of a passage: where it begins in the source's text, in code points
  plan_id TEXT REFERENCES plan (id),
  unit_id TEXT REFERENCES unit (id),
  title TEXT NOT NULL,
  scope TEXT NOT NULL,                                -- the words by which the index knows whose it is
  body TEXT NOT NULL
) STRICT;
CREATE INDEX search_entry_of_subject ON search_entry (subject_id, kind);

CREATE VIRTUAL TABLE search_words USING fts5 (words, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '@._=-'");

CREATE TABLE search_due (
  agency_id TEXT NOT NULL REFERENCES agency (id),
  kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  PRIMARY KEY (agency_id, kind, subject_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_plan_added AFTER INSERT ON plan BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'plan', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_plan_changed AFTER UPDATE OF title, number, symbol, issuer, deleted_at ON plan BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'plan', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_plan_revision_added AFTER INSERT ON plan_revision BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'passage', NEW.plan_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_task_added AFTER INSERT ON task BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'task', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_task_changed AFTER UPDATE OF text, withdrawn_at ON task BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'task', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_assignment_added AFTER INSERT ON assignment BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'task', NEW.task_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_assignment_changed AFTER UPDATE OF unit_id, withdrawn_at ON assignment BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'task', NEW.task_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_draft_added AFTER INSERT ON draft BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'document', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_draft_changed AFTER UPDATE OF title, symbol, file_name, deleted_at ON draft BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'document', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_unit_changed AFTER UPDATE OF deleted_at ON unit BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'unit', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_unit_name_added AFTER INSERT ON unit_name BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'unit', NEW.unit_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_unit_name_changed AFTER UPDATE OF name, short_name, valid_to ON unit_name BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'unit', NEW.unit_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_unit_alias_added AFTER INSERT ON unit_alias BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'unit', NEW.unit_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_unit_alias_changed AFTER UPDATE OF alias, valid_to ON unit_alias BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'unit', NEW.unit_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_unit_alias_gone AFTER DELETE ON unit_alias BEGIN
  INSERT INTO search_due VALUES (OLD.agency_id, 'unit', OLD.unit_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_focal_point_added AFTER INSERT ON focal_point BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'person', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_focal_point_changed AFTER UPDATE OF full_name, office, unit_id, deleted_at ON focal_point BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'person', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_focal_point_gone AFTER DELETE ON focal_point BEGIN
  INSERT INTO search_due VALUES (OLD.agency_id, 'person', OLD.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_report_changed AFTER UPDATE OF status, content ON report WHEN NEW.status IN ('submitted', 'accepted') OR OLD.status IN ('submitted', 'accepted') BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'report', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_consolidated_report_added AFTER INSERT ON consolidated_report BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'consolidated', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_consolidated_report_changed AFTER UPDATE OF title, opening, statements, closing ON consolidated_report BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'consolidated', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_letter_added AFTER INSERT ON letter BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'letter', NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER search_letter_changed AFTER UPDATE OF title, content, symbol, status, deleted_at ON letter BEGIN
  INSERT INTO search_due VALUES (NEW.agency_id, 'letter', NEW.id) ON CONFLICT DO NOTHING;
END;

-- What is there already.
INSERT INTO search_due SELECT agency_id, 'plan', id FROM plan;
INSERT INTO search_due SELECT DISTINCT agency_id, 'passage', plan_id FROM plan_revision;
INSERT INTO search_due SELECT agency_id, 'task', id FROM task;
INSERT INTO search_due SELECT agency_id, 'document', id FROM draft;
INSERT INTO search_due SELECT agency_id, 'unit', id FROM unit;
INSERT INTO search_due SELECT agency_id, 'person', id FROM focal_point;
INSERT INTO search_due SELECT agency_id, 'report', id FROM report WHERE status IN ('submitted', 'accepted');
INSERT INTO search_due SELECT agency_id, 'consolidated', id FROM consolidated_report;
INSERT INTO search_due SELECT agency_id, 'letter', id FROM letter;
