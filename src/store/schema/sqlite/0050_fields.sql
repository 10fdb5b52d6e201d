-- What the leader's page counts a task under; null: as its section is headed.
ALTER TABLE task ADD COLUMN field TEXT;
