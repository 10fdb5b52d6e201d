-- Duties to report that an amendment brought, changed or took out.
ALTER TABLE plan_amendment ADD COLUMN duties INTEGER NOT NULL DEFAULT 0;
