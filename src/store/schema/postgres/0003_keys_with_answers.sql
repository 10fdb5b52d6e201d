-- What came with a key, so that another request under the same key is told apart,
-- and what it was answered, where that cannot be read back from what the act made.
ALTER TABLE idempotency ADD COLUMN input_digest TEXT NOT NULL DEFAULT '';
ALTER TABLE idempotency ADD COLUMN answer TEXT;
CREATE INDEX idempotency_answered ON idempotency (agency_id, made_at) WHERE answer IS NOT NULL;
