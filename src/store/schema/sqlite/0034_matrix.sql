-- Which themes of a plan are carried by which channels. A line's key lasts for as long as
-- the plan: t1 … of themes, c1 … of channels. Until a person changes something the lines
-- are those of the plan's text, and nothing stands here.
CREATE TABLE matrix_line (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  axis TEXT NOT NULL CHECK (axis IN ('theme', 'channel')),
  key TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  section_path TEXT,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX matrix_line_once ON matrix_line (plan_id, axis, key);

-- A task that carries a theme by a channel.
CREATE TABLE matrix_task (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  theme_key TEXT NOT NULL,
  channel_key TEXT NOT NULL,
  task_id TEXT NOT NULL REFERENCES task (id)
) STRICT;
CREATE UNIQUE INDEX matrix_task_once ON matrix_task (plan_id, theme_key, channel_key, task_id);

-- That nothing is needed there, and why; period_key empty: in no period.
CREATE TABLE matrix_waiver (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  theme_key TEXT NOT NULL,
  channel_key TEXT NOT NULL,
  period_key TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX matrix_waiver_once ON matrix_waiver (plan_id, theme_key, channel_key, period_key);
