-- Questions and difficulties have a day by which they are to be answered, and somebody
-- who is to answer: the standing body's staff, its leader, or another unit.
ALTER TABLE progress_update ADD COLUMN answer_due_on plain;
ALTER TABLE progress_update ADD COLUMN answerer plain NOT NULL DEFAULT 'staff' CHECK (answerer IN ('staff', 'leader', 'unit'));
ALTER TABLE progress_update ADD COLUMN answerer_unit_id plain REFERENCES unit (id);
CREATE INDEX progress_update_asked_unit ON progress_update (answerer_unit_id, answered_at) WHERE answerer_unit_id IS NOT NULL;

-- To whom each was passed on, by whom, in which words.
CREATE TABLE answer_step (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  update_id plain NOT NULL REFERENCES progress_update (id),
  answerer plain NOT NULL CHECK (answerer IN ('staff', 'leader', 'unit')),
  unit_id plain REFERENCES unit (id),
  note plain NOT NULL,
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL
);
CREATE INDEX answer_step_of_update ON answer_step (update_id, made_at);

-- Steps of the ladder that were taken for an answer, as chase holds them for duties.
CREATE TABLE answer_chase (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  update_id plain NOT NULL REFERENCES progress_update (id),
  rung plain NOT NULL,
  working_days BIGINT NOT NULL,
  due_on plain NOT NULL,
  made_on plain NOT NULL
);
CREATE INDEX answer_chase_of_plan ON answer_chase (plan_id);
ALTER TABLE notice ADD COLUMN answers BIGINT NOT NULL DEFAULT 0;
