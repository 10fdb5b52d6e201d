-- Events and phases that an amendment brought, changed and took out; peaks and periods, themes and channels likewise.
ALTER TABLE plan_amendment ADD COLUMN events INTEGER NOT NULL DEFAULT 0;
ALTER TABLE plan_amendment ADD COLUMN lines INTEGER NOT NULL DEFAULT 0;
