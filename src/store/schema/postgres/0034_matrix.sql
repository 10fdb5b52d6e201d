-- Which themes of a plan are carried by which channels. A line's key lasts for as long as
-- the plan: t1 … of themes, c1 … of channels. Until a person changes something the lines
-- are those of the plan's text, and nothing stands here.
CREATE TABLE matrix_line (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  axis plain NOT NULL CHECK (axis IN ('theme', 'channel')),
  key plain NOT NULL,
  ordinal INTEGER NOT NULL,
  text plain NOT NULL,
  section_path plain,
  deleted_at BIGINT
);
CREATE UNIQUE INDEX matrix_line_once ON matrix_line (plan_id, axis, key);

-- A task that carries a theme by a channel.
CREATE TABLE matrix_task (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  theme_key plain NOT NULL,
  channel_key plain NOT NULL,
  task_id plain NOT NULL REFERENCES task (id)
);
CREATE UNIQUE INDEX matrix_task_once ON matrix_task (plan_id, theme_key, channel_key, task_id);

-- That nothing is needed there, and why; period_key empty: in no period.
CREATE TABLE matrix_waiver (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  theme_key plain NOT NULL,
  channel_key plain NOT NULL,
  period_key plain NOT NULL,
  reason plain NOT NULL
);
CREATE UNIQUE INDEX matrix_waiver_once ON matrix_waiver (plan_id, theme_key, channel_key, period_key);
