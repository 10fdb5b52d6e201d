-- What the agency does with deadlines on days of rest, whether it works on Saturday
-- mornings, and the days that were announced off or exchanged, each with its source.
ALTER TABLE agency ADD COLUMN on_rest_day TEXT NOT NULL DEFAULT 'stays' CHECK (on_rest_day IN ('stays', 'next-working-day', 'previous-working-day'));
ALTER TABLE agency ADD COLUMN saturday_mornings INTEGER NOT NULL DEFAULT 0 CHECK (saturday_mornings IN (0, 1));
CREATE TABLE day_exchange (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  name TEXT NOT NULL,
  source TEXT NOT NULL,                               -- number and date of the notice
  off_from TEXT,
  off_to TEXT,
  worked_on TEXT,
  created_by TEXT NOT NULL REFERENCES user_account (id),
  created_at INTEGER NOT NULL,
  deleted_at INTEGER,
  CHECK ((off_from IS NULL) = (off_to IS NULL) AND (off_from IS NOT NULL OR worked_on IS NOT NULL))
) STRICT;
CREATE INDEX day_exchange_of_agency ON day_exchange (agency_id, deleted_at);
