-- A name among the recipients that stood for no unit on the day of sending is known later:
-- from that day on the unit's opening counts.
ALTER TABLE dispatch ADD COLUMN resolved_by TEXT REFERENCES user_account (id);
ALTER TABLE dispatch ADD COLUMN resolved_on TEXT;

-- After how many working days a document that nobody handed on, or opened, is late.
ALTER TABLE agency ADD COLUMN days_to_hand INTEGER NOT NULL DEFAULT 1 CHECK (days_to_hand BETWEEN 0 AND 30);
ALTER TABLE agency ADD COLUMN days_to_open INTEGER NOT NULL DEFAULT 2 CHECK (days_to_open BETWEEN 0 AND 30);
