-- When a report that recurs falls due, as printed: on a day of a month of its
-- period, from a day on.
ALTER TABLE report_duty ADD COLUMN rule_day INTEGER CHECK (rule_day BETWEEN 1 AND 31);
ALTER TABLE report_duty ADD COLUMN rule_month INTEGER CHECK (rule_month BETWEEN 1 AND 13);
ALTER TABLE report_duty ADD COLUMN rule_bound TEXT CHECK (rule_bound IN ('before', 'by'));
ALTER TABLE report_duty ADD COLUMN starts_on TEXT;
