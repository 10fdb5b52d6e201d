-- Which questions of a report form a unit must answer before it may send its report.
ALTER TABLE report_field ADD COLUMN required INTEGER NOT NULL DEFAULT 1 CHECK (required IN (0, 1));
