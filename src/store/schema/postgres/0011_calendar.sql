-- What the agency does with deadlines on days of rest, whether it works on Saturday
-- mornings, and the days that were announced off or exchanged, each with its source.
ALTER TABLE agency ADD COLUMN on_rest_day TEXT NOT NULL DEFAULT 'stays' CHECK (on_rest_day IN ('stays', 'next-working-day', 'previous-working-day'));
ALTER TABLE agency ADD COLUMN saturday_mornings BOOLEAN NOT NULL DEFAULT FALSE;
CREATE TABLE day_exchange (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  name plain NOT NULL,
  source plain NOT NULL,                              -- number and date of the notice
  off_from plain,
  off_to plain,
  worked_on plain,
  created_by plain NOT NULL REFERENCES user_account (id),
  created_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CHECK ((off_from IS NULL) = (off_to IS NULL) AND (off_from IS NOT NULL OR worked_on IS NOT NULL))
);
CREATE INDEX day_exchange_of_agency ON day_exchange (agency_id, deleted_at);
