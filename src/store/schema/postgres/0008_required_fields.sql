-- Which questions of a report form a unit must answer before it may send its report.
ALTER TABLE report_field ADD COLUMN required BOOLEAN NOT NULL DEFAULT TRUE;
