-- A plan that is written here: the parts that its document is rendered from.
ALTER TABLE draft ADD COLUMN composition TEXT;
