-- The day in Việt Nam on which each version of a report was sent: a past day knows the one that was sent by then.
ALTER TABLE report_submission ADD COLUMN submitted_on plain;
UPDATE report_submission SET submitted_on = to_char(to_timestamp(submitted_at / 1000) AT TIME ZONE 'UTC' + interval '7 hours', 'YYYY-MM-DD');
