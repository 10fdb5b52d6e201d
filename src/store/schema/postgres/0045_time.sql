-- A milestone is an event of one day.
ALTER TABLE plan_event DROP CONSTRAINT plan_event_kind_check;
ALTER TABLE plan_event ADD CONSTRAINT plan_event_kind_check CHECK (kind IN ('event', 'phase', 'milestone'));

-- ngày kỷ niệm: days that the agency keeps beside those of the law. yearly: month and day of
-- each year, by the sun or the moon; since_year: of what is commemorated.
CREATE TABLE day_of_note (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  name plain NOT NULL,
  kind plain NOT NULL CHECK (kind IN ('solar', 'lunar', 'once')),
  month BIGINT CHECK (month BETWEEN 1 AND 12),
  day BIGINT CHECK (day BETWEEN 1 AND 31),
  on_day plain,                                      -- of kind once
  since_year BIGINT,
  source plain NOT NULL,
  revision BIGINT NOT NULL DEFAULT 1,
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CHECK ((kind = 'once') = (on_day IS NOT NULL)),
  CHECK ((kind = 'once') = (month IS NULL) AND (month IS NULL) = (day IS NULL))
);
CREATE INDEX day_of_note_of_agency ON day_of_note (agency_id, deleted_at);
-- Whether a calendar by address holds the days of note too.
ALTER TABLE calendar_feed ADD COLUMN days_of_note BOOLEAN NOT NULL DEFAULT FALSE;

-- Questions and difficulties by the day of their answer.
CREATE INDEX progress_update_to_answer ON progress_update (agency_id, answer_due_on) WHERE answer_due_on IS NOT NULL;

-- A unit is told that a duty passed to another unit, and the other that it came. What leaves
-- the machine may be about a leader's comment or a check as well, once that is switched on.
ALTER TABLE notice DROP CONSTRAINT notice_cause_check;
ALTER TABLE notice ADD CONSTRAINT notice_cause_check CHECK (cause IN ('reminder', 'moved', 'amended', 'taken-over', 'passed-on'));
ALTER TABLE outbox_message ALTER COLUMN notice_id DROP NOT NULL;
ALTER TABLE outbox_message ADD COLUMN comment_id plain REFERENCES leader_comment (id);
ALTER TABLE outbox_message ADD COLUMN inspection_id plain REFERENCES inspection (id);
ALTER TABLE outbox_message ADD CONSTRAINT outbox_message_of_one CHECK (num_nonnulls(notice_id, comment_id, inspection_id) = 1);
CREATE INDEX outbox_of_comment ON outbox_message (comment_id) WHERE comment_id IS NOT NULL;
CREATE INDEX outbox_of_inspection ON outbox_message (inspection_id) WHERE inspection_id IS NOT NULL;
ALTER TABLE mail_settings ADD COLUMN sends_news BOOLEAN NOT NULL DEFAULT FALSE;
