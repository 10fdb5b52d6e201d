-- Search finds more: documents issued to steer a plan, the register of outgoing documents,
-- difficulties and their answers, guidance, checks, the leader's comments; and units that
-- were dissolved, by every name that they bore. Views are kept of more lists.
ALTER TABLE search_entry DROP CONSTRAINT search_entry_kind_check;
ALTER TABLE search_entry ADD CONSTRAINT search_entry_kind_check CHECK (kind IN ('plan', 'task', 'directive', 'passage', 'outgoing', 'difficulty', 'guidance', 'inspection', 'report', 'consolidated', 'letter', 'comment', 'document', 'unit', 'person'));

CREATE FUNCTION search_due_by_inspection_id() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    INSERT INTO search_due VALUES (OLD.agency_id, TG_ARGV[0], OLD.inspection_id) ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO search_due VALUES (NEW.agency_id, TG_ARGV[0], NEW.inspection_id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION search_due_by_comment_id() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    INSERT INTO search_due VALUES (OLD.agency_id, TG_ARGV[0], OLD.comment_id) ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO search_due VALUES (NEW.agency_id, TG_ARGV[0], NEW.comment_id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER search_plan_step_added AFTER INSERT ON plan_step FOR EACH ROW EXECUTE FUNCTION search_due_by_id('directive');
CREATE TRIGGER search_plan_step_changed AFTER UPDATE OF kind, symbol, title, note, deleted_at ON plan_step FOR EACH ROW EXECUTE FUNCTION search_due_by_id('directive');
CREATE TRIGGER search_outgoing_added AFTER INSERT ON outgoing FOR EACH ROW EXECUTE FUNCTION search_due_by_id('outgoing');
CREATE TRIGGER search_outgoing_changed AFTER UPDATE OF symbol, summary, signer, recipients, note, committee_id, letter_id ON outgoing FOR EACH ROW EXECUTE FUNCTION search_due_by_id('outgoing');
CREATE TRIGGER search_outgoing_gone AFTER DELETE ON outgoing FOR EACH ROW EXECUTE FUNCTION search_due_by_id('outgoing');
CREATE TRIGGER search_question_added AFTER INSERT ON progress_update FOR EACH ROW WHEN (NEW.kind IN ('question', 'difficulty')) EXECUTE FUNCTION search_due_by_id('difficulty');
CREATE TRIGGER search_question_changed AFTER UPDATE OF note, proposal, answer, unit_id, answerer_unit_id ON progress_update FOR EACH ROW WHEN (NEW.kind IN ('question', 'difficulty')) EXECUTE FUNCTION search_due_by_id('difficulty');
CREATE TRIGGER search_guidance_added AFTER INSERT ON guidance FOR EACH ROW EXECUTE FUNCTION search_due_by_id('guidance');
CREATE TRIGGER search_guidance_changed AFTER UPDATE OF question, answer, unit_id, withdrawn_at ON guidance FOR EACH ROW EXECUTE FUNCTION search_due_by_id('guidance');
CREATE TRIGGER search_inspection_added AFTER INSERT ON inspection FOR EACH ROW EXECUTE FUNCTION search_due_by_id('inspection');
CREATE TRIGGER search_inspection_changed AFTER UPDATE OF unit_id, round, basis, team, head, place, unit_name, conclusion, deleted_at ON inspection FOR EACH ROW EXECUTE FUNCTION search_due_by_id('inspection');
CREATE TRIGGER search_inspection_item_added AFTER INSERT ON inspection_item FOR EACH ROW EXECUTE FUNCTION search_due_by_inspection_id('inspection');
CREATE TRIGGER search_inspection_item_changed AFTER UPDATE OF text, finding, demand, unit_id ON inspection_item FOR EACH ROW EXECUTE FUNCTION search_due_by_inspection_id('inspection');
CREATE TRIGGER search_inspection_item_gone AFTER DELETE ON inspection_item FOR EACH ROW EXECUTE FUNCTION search_due_by_inspection_id('inspection');
CREATE TRIGGER search_comment_added AFTER INSERT ON leader_comment FOR EACH ROW EXECUTE FUNCTION search_due_by_id('comment');
CREATE TRIGGER search_comment_changed AFTER UPDATE OF text, name, unit_id, withdrawn_at ON leader_comment FOR EACH ROW EXECUTE FUNCTION search_due_by_id('comment');
CREATE TRIGGER search_comment_step_added AFTER INSERT ON leader_comment_step FOR EACH ROW EXECUTE FUNCTION search_due_by_comment_id('comment');
CREATE TRIGGER search_unit_dissolved AFTER UPDATE OF dissolved_on ON unit FOR EACH ROW EXECUTE FUNCTION search_due_by_id('unit');

ALTER TABLE saved_view DROP CONSTRAINT saved_view_list_check;
ALTER TABLE saved_view ADD CONSTRAINT saved_view_list_check CHECK (list IN ('tracking', 'reports', 'letters', 'plans', 'units', 'inspections', 'findings', 'difficulties', 'dispatches'));

-- What is there already.
INSERT INTO search_due SELECT agency_id, 'directive', id FROM plan_step;
INSERT INTO search_due SELECT agency_id, 'outgoing', id FROM outgoing;
INSERT INTO search_due SELECT agency_id, 'difficulty', id FROM progress_update WHERE kind IN ('question', 'difficulty');
INSERT INTO search_due SELECT agency_id, 'guidance', id FROM guidance;
INSERT INTO search_due SELECT agency_id, 'inspection', id FROM inspection;
INSERT INTO search_due SELECT agency_id, 'comment', id FROM leader_comment;
INSERT INTO search_due SELECT agency_id, 'unit', id FROM unit WHERE true ON CONFLICT DO NOTHING;
