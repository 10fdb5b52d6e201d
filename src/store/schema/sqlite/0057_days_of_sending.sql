-- The day in Việt Nam on which each version of a report was sent: a past day knows the one that was sent by then.
ALTER TABLE report_submission ADD COLUMN submitted_on TEXT;
UPDATE report_submission SET submitted_on = date(submitted_at / 1000 + 25200, 'unixepoch');
