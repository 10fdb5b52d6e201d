-- Conventions: ids are UUIDv7 in text; `_at` is an instant,
-- milliseconds since 1970 UTC; `_on` is a day in Việt Nam, 'YYYY-MM-DD'; `_fold` is
-- text folded by base::fold for matching and ordering; a validity period holds
-- from valid_from up to, not including, valid_to (null: still). Every row but
-- those of `throttle` belongs to an agency. `deleted_at`: out of sight, can be restored.

-- Text is compared byte by byte, as SQLite does, whatever the database's locale.
CREATE DOMAIN plain AS TEXT COLLATE "C";

CREATE TABLE agency (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL CHECK (agency_id = id),  -- so that every query can be bound alike
  name plain NOT NULL,
  short_name plain,
  parent_name plain,
  place plain,
  family plain NOT NULL CHECK (family IN ('state', 'party', 'other')),
  leader_approves_issue BOOLEAN NOT NULL DEFAULT TRUE,
  leader_approves_report BOOLEAN NOT NULL DEFAULT TRUE,
  paper_signature BOOLEAN NOT NULL DEFAULT FALSE,
  before_includes_day BOOLEAN NOT NULL DEFAULT FALSE,
  data_window plain NOT NULL DEFAULT 'decree-09' CHECK (data_window IN ('decree-09', 'calendar')),
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);

-- Units: an identity, and around it what changes with the years.
CREATE TABLE unit (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  created_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX unit_of_agency ON unit (agency_id, deleted_at);

CREATE TABLE unit_name (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  name plain NOT NULL,
  short_name plain,
  name_fold plain NOT NULL,
  valid_from plain NOT NULL DEFAULT '0001-01-01',
  valid_to plain
);
CREATE UNIQUE INDEX unit_name_current ON unit_name (unit_id) WHERE valid_to IS NULL;
CREATE INDEX unit_name_of_agency ON unit_name (agency_id, name_fold);
CREATE INDEX unit_name_of_unit ON unit_name (unit_id);

CREATE TABLE unit_alias (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  alias plain NOT NULL,
  alias_fold plain NOT NULL,
  valid_from plain NOT NULL DEFAULT '0001-01-01',
  valid_to plain
);
CREATE INDEX unit_alias_of_agency ON unit_alias (agency_id, alias_fold);
CREATE INDEX unit_alias_of_unit ON unit_alias (unit_id);

CREATE TABLE unit_kind (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  kind plain NOT NULL,
  valid_from plain NOT NULL DEFAULT '0001-01-01',
  valid_to plain
);
CREATE UNIQUE INDEX unit_kind_current ON unit_kind (unit_id) WHERE valid_to IS NULL;

CREATE TABLE unit_code (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  scheme plain NOT NULL,                            -- own, qd-20-2020, gso …
  code plain NOT NULL,
  valid_from plain NOT NULL DEFAULT '0001-01-01',
  valid_to plain
);
CREATE UNIQUE INDEX unit_code_current ON unit_code (agency_id, scheme, code) WHERE valid_to IS NULL;
CREATE INDEX unit_code_of_unit ON unit_code (unit_id);

CREATE TABLE unit_place (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  hierarchy plain NOT NULL,                         -- administration, party, front …
  parent_id plain NOT NULL REFERENCES unit (id),
  valid_from plain NOT NULL DEFAULT '0001-01-01',
  valid_to plain,
  CHECK (parent_id <> unit_id)
);
CREATE UNIQUE INDEX unit_place_current ON unit_place (unit_id, hierarchy) WHERE valid_to IS NULL;
CREATE INDEX unit_place_of_parent ON unit_place (parent_id);

-- Who took over which function of a unit: Sở Thông tin và Truyền thông had two successors.
CREATE TABLE unit_succession (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  from_unit_id plain NOT NULL REFERENCES unit (id),
  to_unit_id plain NOT NULL REFERENCES unit (id),
  function plain NOT NULL,                          -- '' : all of it
  legal_basis plain NOT NULL DEFAULT '',
  effective_on plain NOT NULL
);
CREATE INDEX unit_succession_of_unit ON unit_succession (from_unit_id);

CREATE TABLE unit_group (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  name plain NOT NULL,
  name_fold plain NOT NULL,
  aliases plain NOT NULL DEFAULT '[]',
  created_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE UNIQUE INDEX unit_group_name ON unit_group (agency_id, name_fold) WHERE deleted_at IS NULL;

CREATE TABLE unit_group_member (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  group_id plain NOT NULL REFERENCES unit_group (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  valid_from plain NOT NULL DEFAULT '0001-01-01',
  valid_to plain
);
CREATE UNIQUE INDEX unit_group_member_current ON unit_group_member (group_id, unit_id) WHERE valid_to IS NULL;
CREATE INDEX unit_group_member_of_unit ON unit_group_member (unit_id);

-- People who sign in. A login is one person's over the whole installation, since
-- it is by the login that the agency is found.
CREATE TABLE user_account (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  login plain NOT NULL,
  login_fold plain NOT NULL,
  name plain NOT NULL,
  name_fold plain NOT NULL,
  office plain,                                     -- chức vụ
  password_hash plain NOT NULL,
  must_change_password BOOLEAN NOT NULL DEFAULT FALSE,
  created_at BIGINT NOT NULL,
  last_seen_at BIGINT,
  deleted_at BIGINT
);
CREATE UNIQUE INDEX user_account_login ON user_account (login_fold) WHERE deleted_at IS NULL;
CREATE INDEX user_account_of_agency ON user_account (agency_id, name_fold);

-- Roles in the agency; the role of focal point follows from focal_point.
CREATE TABLE user_role (
  agency_id plain NOT NULL REFERENCES agency (id),
  user_id plain NOT NULL REFERENCES user_account (id),
  role plain NOT NULL CHECK (role IN ('administrator', 'staff', 'leader')),
  PRIMARY KEY (user_id, role)
);

-- đầu mối: whom to call in a unit, and, with user_id, who acts for it here.
CREATE TABLE focal_point (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  user_id plain REFERENCES user_account (id),
  full_name plain NOT NULL,
  name_fold plain NOT NULL,
  office plain,
  phone plain,
  email plain,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX focal_point_of_unit ON focal_point (unit_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX focal_point_of_user ON focal_point (user_id, unit_id) WHERE deleted_at IS NULL;
CREATE INDEX focal_point_of_agency ON focal_point (agency_id, name_fold);

CREATE TABLE session (
  token_digest plain PRIMARY KEY,                   -- SHA-256 of the cookie, which is not kept
  agency_id plain NOT NULL REFERENCES agency (id),
  user_id plain NOT NULL REFERENCES user_account (id),
  csrf_token plain NOT NULL,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  address plain NOT NULL DEFAULT '',
  agent plain NOT NULL DEFAULT ''
);
CREATE INDEX session_of_user ON session (user_id);

-- Failed sign-ins by account and by address; of the installation, not of an agency.
CREATE TABLE throttle (
  subject plain PRIMARY KEY,
  failures BIGINT NOT NULL,
  first_at BIGINT NOT NULL,
  blocked_until_at BIGINT NOT NULL DEFAULT 0
);

-- Bytes lie in the file store under their SHA-256.
CREATE TABLE stored_file (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  sha256 plain NOT NULL,
  size BIGINT NOT NULL,
  media_type plain NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX stored_file_digest ON stored_file (agency_id, sha256, media_type);

-- A file that belongs to something: an update's evidence, a report's signed copy.
-- It comes first and is claimed by what refers to it.
CREATE TABLE attachment (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  file_id plain NOT NULL REFERENCES stored_file (id),
  file_name plain NOT NULL,
  subject_kind plain CHECK (subject_kind IN ('update', 'report')),
  subject_id plain,
  unit_id plain REFERENCES unit (id),               -- whose it is; null: the standing body's
  added_by plain NOT NULL REFERENCES user_account (id),
  added_at BIGINT NOT NULL
);
CREATE INDEX attachment_of_subject ON attachment (subject_id);
CREATE INDEX attachment_of_file ON attachment (file_id);
CREATE INDEX attachment_unclaimed ON attachment (added_at) WHERE subject_id IS NULL;

-- A draft: what the document says, as a person corrects it.
CREATE TABLE draft (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  file_id plain NOT NULL REFERENCES stored_file (id),
  file_name plain NOT NULL,
  title plain,
  title_fold plain NOT NULL,
  symbol plain,
  issuer plain,
  tasks BIGINT NOT NULL,
  open_points BIGINT NOT NULL,
  source plain NOT NULL,                            -- the plan JSON's source, text and layout included; never changes
  content plain NOT NULL,                           -- the plan JSON without them
  resolutions plain NOT NULL,                       -- which real unit or group each unit of the draft is
  revision BIGINT NOT NULL DEFAULT 1,             -- grows with every change, undo and redo included
  position BIGINT NOT NULL DEFAULT 0,             -- how many edits are in force
  plan_id plain,                                    -- what it became
  created_by plain NOT NULL REFERENCES user_account (id),
  created_at BIGINT NOT NULL,
  updated_by plain NOT NULL REFERENCES user_account (id),
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX draft_of_agency ON draft (agency_id, updated_at);

CREATE TABLE draft_edit (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  draft_id plain NOT NULL REFERENCES draft (id),
  position BIGINT NOT NULL,                       -- 1 is the first
  revision BIGINT NOT NULL,                       -- the draft's, that it made
  label plain NOT NULL,
  patch plain NOT NULL,                             -- RFC 6902 on the plan JSON
  inverse plain NOT NULL,
  resolutions_before plain NOT NULL,
  resolutions_after plain NOT NULL,
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  dropped_at BIGINT                               -- undone, and then something else was done
);
CREATE UNIQUE INDEX draft_edit_position ON draft_edit (draft_id, position) WHERE dropped_at IS NULL;
CREATE INDEX draft_edit_of_draft ON draft_edit (draft_id, revision);

CREATE TABLE plan (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  draft_id plain NOT NULL REFERENCES draft (id),
  title plain NOT NULL,
  title_fold plain NOT NULL,
  kind plain,
  number plain,
  symbol plain,
  family plain NOT NULL CHECK (family IN ('state', 'party', 'other')),
  full_symbol plain GENERATED ALWAYS AS (CASE WHEN number IS NULL THEN symbol
    WHEN family = 'party' THEN number || '-' || symbol ELSE number || '/' || symbol END) STORED,  -- 214/KH-UBND, 17-KH/BCĐ
  issuer plain,
  issuer_parent plain,
  place plain,
  date plain,                                       -- as exact as printed: 2023-11-21, 2023-11, 2023
  signer plain,
  position plain,
  authority plain,
  status plain NOT NULL CHECK (status IN ('confirmed', 'awaiting-approval', 'issued', 'closed')),
  revision BIGINT NOT NULL DEFAULT 1,             -- of its contents: plan_revision
  tasks BIGINT NOT NULL,
  rejection plain,
  confirmed_by plain NOT NULL REFERENCES user_account (id),
  confirmed_at BIGINT NOT NULL,
  submitted_by plain REFERENCES user_account (id),
  submitted_at BIGINT,
  issued_by plain REFERENCES user_account (id),
  issued_at BIGINT,
  issued_on plain,
  closed_at BIGINT,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX plan_of_agency ON plan (agency_id, status, updated_at);

-- What the plan said at each of its revisions.
CREATE TABLE plan_revision (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  number BIGINT NOT NULL,
  content plain NOT NULL,                           -- the plan JSON as confirmed, without text and layout
  file_id plain NOT NULL REFERENCES stored_file (id),
  file_name plain NOT NULL,
  draft_revision BIGINT NOT NULL,
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX plan_revision_number ON plan_revision (plan_id, number);

CREATE TABLE task (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  draft_key plain NOT NULL,                         -- its id in the plan JSON: t1
  ordinal BIGINT NOT NULL,
  section_path plain,
  section_heading plain,
  phase plain,                                      -- its id in the plan JSON
  text plain NOT NULL,
  text_fold plain NOT NULL,
  passage plain NOT NULL,
  role plain NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  due_text plain,                                   -- the rule as printed
  due_bound plain CHECK (due_bound IN ('before', 'by', 'in', 'from')),
  due_date plain,                                   -- as exact as printed: 2023-12-15, 2023-12, 2023
  due_on plain,                                     -- the last day on which it is met
  due_original_on plain,
  recurrence plain,
  condition plain,
  deliverables plain NOT NULL DEFAULT '[]',
  at_start BIGINT NOT NULL,                       -- code points of the source's text
  at_end BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX task_of_plan ON task (plan_id, ordinal);

-- A body as the task's text names it, and which real unit or group it is.
CREATE TABLE task_party (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  task_id plain NOT NULL REFERENCES task (id),
  ordinal BIGINT NOT NULL,
  text plain NOT NULL,
  role plain NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  kind plain NOT NULL CHECK (kind IN ('unit', 'group', 'none')),
  unit_id plain REFERENCES unit (id),
  group_id plain REFERENCES unit_group (id),
  resolved BOOLEAN NOT NULL,  -- kind none: nobody has said yet, or a person said that it is none
  CHECK ((kind = 'unit') = (unit_id IS NOT NULL) AND (kind = 'group') = (group_id IS NOT NULL))
);
CREATE UNIQUE INDEX task_party_of_task ON task_party (task_id, ordinal);

-- What one unit owes for one task, fixed when the plan is issued.
CREATE TABLE obligation (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  task_id plain NOT NULL REFERENCES task (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  role plain NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  group_id plain REFERENCES unit_group (id),        -- the group it was named by
  created_at BIGINT NOT NULL,
  withdrawn_at BIGINT
);
CREATE UNIQUE INDEX obligation_of_task ON obligation (task_id, unit_id);

-- Who does which part of an obligation; parent_id: handed down by that one.
-- heard_on, done_on are the first sign of life and the completion, as days, so
-- that the board counts by comparing text.
CREATE TABLE assignment (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  task_id plain NOT NULL REFERENCES task (id),
  obligation_id plain NOT NULL REFERENCES obligation (id),
  parent_id plain REFERENCES assignment (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  user_id plain REFERENCES user_account (id),
  part plain NOT NULL DEFAULT '',
  role plain NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  state plain NOT NULL CHECK (state IN ('issued', 'received', 'in-progress', 'done')),
  percent BIGINT CHECK (percent BETWEEN 0 AND 100),
  due_on plain,
  due_original_on plain,
  heard_on plain,
  done_on plain,
  last_update_at BIGINT,
  questions_open BIGINT NOT NULL DEFAULT 0,
  difficulties_open BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL
);
-- Boards count from these three alone; the plan and the task bind the other two to the agency.
CREATE INDEX assignment_of_unit ON assignment (agency_id, unit_id, done_on, due_on, heard_on);
CREATE INDEX assignment_of_plan ON assignment (plan_id, unit_id, due_on, heard_on, done_on);
CREATE INDEX assignment_of_task ON assignment (task_id, due_on, heard_on, done_on);
CREATE INDEX assignment_of_agency ON assignment (agency_id, due_on);

-- What a unit said of an assignment; questions and difficulties (khó khăn, vướng mắc)
-- with what they were answered.
CREATE TABLE progress_update (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  task_id plain NOT NULL REFERENCES task (id),
  assignment_id plain NOT NULL REFERENCES assignment (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  kind plain NOT NULL CHECK (kind IN ('received', 'question', 'progress', 'done', 'difficulty', 'reopened')),
  note plain NOT NULL,
  proposal plain,
  percent BIGINT CHECK (percent BETWEEN 0 AND 100),
  links plain NOT NULL DEFAULT '[]',
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  made_on plain NOT NULL,
  answer plain,
  answered_by plain REFERENCES user_account (id),
  answered_at BIGINT
);
CREATE INDEX progress_update_of_assignment ON progress_update (assignment_id, made_at);
CREATE INDEX progress_update_of_unit ON progress_update (unit_id, plan_id, made_on);
CREATE INDEX progress_update_of_task ON progress_update (task_id, made_at);
CREATE INDEX progress_update_asking ON progress_update (agency_id, answered_at, made_at)
  WHERE kind IN ('question', 'difficulty');

-- What a report is made of: typed fields with their method of consolidation.
CREATE TABLE report_form (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  name plain NOT NULL,
  frequency plain NOT NULL CHECK (frequency IN ('once', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'periodic', 'ad-hoc')),
  data_window plain NOT NULL CHECK (data_window IN ('decree-09', 'calendar')),
  created_at BIGINT NOT NULL
);
CREATE INDEX report_form_of_agency ON report_form (agency_id);

CREATE TABLE report_field (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  form_id plain NOT NULL REFERENCES report_form (id),
  ordinal BIGINT NOT NULL,
  field_key plain NOT NULL,
  label plain NOT NULL,
  type plain NOT NULL CHECK (type IN ('number', 'text')),
  method plain NOT NULL CHECK (method IN ('sum', 'maximum', 'latest', 'list', 'narrative')),
  measure plain
);
CREATE UNIQUE INDEX report_field_of_form ON report_field (form_id, field_key);

-- A duty to report, read from the plan.
CREATE TABLE report_duty (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  form_id plain NOT NULL REFERENCES report_form (id),
  ordinal BIGINT NOT NULL,
  title plain NOT NULL,
  passage plain NOT NULL,
  frequency plain NOT NULL CHECK (frequency IN ('once', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'periodic', 'ad-hoc')),
  addressees plain NOT NULL DEFAULT '[]',
  via plain,
  due_text plain,
  due_bound plain CHECK (due_bound IN ('before', 'by', 'in', 'from')),
  due_date plain,
  due_on plain,
  due_original_on plain,
  at_start BIGINT NOT NULL,
  at_end BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX report_duty_of_plan ON report_duty (plan_id, ordinal);

CREATE TABLE report_duty_party (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  duty_id plain NOT NULL REFERENCES report_duty (id),
  ordinal BIGINT NOT NULL,
  text plain NOT NULL,
  role plain NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  kind plain NOT NULL CHECK (kind IN ('unit', 'group', 'none')),
  unit_id plain REFERENCES unit (id),
  group_id plain REFERENCES unit_group (id),
  resolved BOOLEAN NOT NULL,
  CHECK ((kind = 'unit') = (unit_id IS NOT NULL) AND (kind = 'group') = (group_id IS NOT NULL))
);
CREATE UNIQUE INDEX report_duty_party_of_duty ON report_duty_party (duty_id, ordinal);

-- The units that owe the reports of a duty, fixed when the plan is issued.
CREATE TABLE report_duty_unit (
  duty_id plain NOT NULL REFERENCES report_duty (id),
  agency_id plain NOT NULL REFERENCES agency (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  PRIMARY KEY (duty_id, unit_id)
);

CREATE TABLE report_period (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  duty_id plain NOT NULL REFERENCES report_duty (id),
  label plain NOT NULL,
  data_from plain,                                  -- the days that the figures cover, both included
  data_to plain,
  due_on plain,
  due_original_on plain,
  deleted_at BIGINT
);
CREATE UNIQUE INDEX report_period_of_duty ON report_period (duty_id, label) WHERE deleted_at IS NULL;
CREATE INDEX report_period_of_plan ON report_period (plan_id);

-- One unit's report for one period: due from the issue on, written, sent, accepted.
CREATE TABLE report (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  duty_id plain NOT NULL REFERENCES report_duty (id),
  period_id plain NOT NULL REFERENCES report_period (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  status plain NOT NULL CHECK (status IN ('due', 'draft', 'submitted', 'accepted', 'returned')),
  due_on plain,
  revision BIGINT NOT NULL DEFAULT 1,
  content plain NOT NULL,                           -- answers, and statements with their sources
  signed_attachment_id plain REFERENCES attachment (id),
  signed_number plain,
  signed_on plain,
  signer plain,
  return_reason plain,
  submitted_by plain REFERENCES user_account (id),
  submitted_at BIGINT,
  submitted_on plain,
  accepted_by plain REFERENCES user_account (id),
  accepted_at BIGINT,
  updated_by plain REFERENCES user_account (id),
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE UNIQUE INDEX report_of_unit ON report (unit_id, period_id);
CREATE INDEX report_of_period ON report (period_id, status);
CREATE INDEX report_of_agency ON report (agency_id, status, due_on);

-- What was sent, word for word; later edits of its sources do not reach it.
CREATE TABLE report_submission (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  report_id plain NOT NULL REFERENCES report (id),
  number BIGINT NOT NULL,
  content plain NOT NULL,
  sources plain NOT NULL,                           -- the updates it rests on, as they were
  signed_attachment_id plain REFERENCES attachment (id),
  signed_number plain,
  signed_on plain,
  signer plain,
  submitted_by plain NOT NULL REFERENCES user_account (id),
  submitted_at BIGINT NOT NULL,
  decision plain CHECK (decision IN ('accepted', 'returned')),
  reason plain,
  decided_by plain REFERENCES user_account (id),
  decided_at BIGINT
);
CREATE UNIQUE INDEX report_submission_number ON report_submission (report_id, number);

CREATE TABLE consolidated_report (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  duty_id plain NOT NULL REFERENCES report_duty (id),
  period_id plain NOT NULL REFERENCES report_period (id),
  title plain NOT NULL,
  title_fold plain NOT NULL,
  status plain NOT NULL CHECK (status IN ('draft', 'awaiting-approval', 'approved')),
  revision BIGINT NOT NULL DEFAULT 1,
  head plain NOT NULL,
  opening plain NOT NULL,
  statements plain NOT NULL,                        -- each with the reports it rests on
  figures plain NOT NULL,
  closing plain NOT NULL,
  report_ids plain NOT NULL,                        -- the accepted reports that it takes up
  missing plain NOT NULL,                           -- the units that had not reported, once it is approved
  rejection plain,
  created_by plain NOT NULL REFERENCES user_account (id),
  created_at BIGINT NOT NULL,
  approved_by plain REFERENCES user_account (id),
  approved_at BIGINT,
  updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX consolidated_report_of_period ON consolidated_report (period_id);
CREATE INDEX consolidated_report_of_agency ON consolidated_report (agency_id, updated_at);

-- What happened: one chain per agency. Only ids and digests, so that nothing here
-- ever has to be erased; what a person wrote lies in event_payload.
CREATE TABLE event (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  sequence BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  actor_id plain,                                   -- null: the program itself
  act plain NOT NULL,                               -- plan.issued
  subject_kind plain NOT NULL,
  subject_id plain NOT NULL,
  plan_id plain,
  payload_digest plain NOT NULL,
  previous_hash plain NOT NULL,
  hash plain NOT NULL
);
CREATE UNIQUE INDEX event_sequence ON event (agency_id, sequence);
CREATE INDEX event_of_subject ON event (subject_id, sequence);
CREATE INDEX event_of_plan ON event (plan_id, sequence);

CREATE TABLE event_payload (
  event_id plain PRIMARY KEY REFERENCES event (id),
  agency_id plain NOT NULL REFERENCES agency (id),
  salt plain NOT NULL,
  payload plain NOT NULL,
  erased_at BIGINT                                -- salt and payload are then empty
);

-- An act that came with a key is done once, however often it is sent.
CREATE TABLE idempotency (
  user_id plain NOT NULL,
  idempotency_key plain NOT NULL,
  agency_id plain NOT NULL REFERENCES agency (id),
  act plain NOT NULL,
  result_id plain,
  made_at BIGINT NOT NULL,
  PRIMARY KEY (user_id, idempotency_key)
);

-- Registers (sổ theo dõi) as data: what a register holds stands in its definition.
CREATE TABLE register (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  register_key plain NOT NULL,
  name plain NOT NULL,
  definition plain NOT NULL,
  revision BIGINT NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE UNIQUE INDEX register_of_agency ON register (agency_id, register_key) WHERE deleted_at IS NULL;

CREATE TABLE register_entry (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  register_id plain NOT NULL REFERENCES register (id),
  plan_id plain REFERENCES plan (id),
  unit_id plain REFERENCES unit (id),
  title plain NOT NULL,
  title_fold plain NOT NULL,
  state plain NOT NULL,
  field_values plain NOT NULL,
  from_on plain,
  to_on plain,
  revision BIGINT NOT NULL DEFAULT 1,
  created_by plain NOT NULL REFERENCES user_account (id),
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX register_entry_of_register ON register_entry (register_id, state);

-- Words to be found, already folded, so that both databases find the same.
CREATE TABLE search (
  subject_id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  subject_kind plain NOT NULL,
  text_fold plain NOT NULL,
  words tsvector GENERATED ALWAYS AS (to_tsvector('simple', text_fold)) STORED
);
CREATE INDEX search_words ON search USING gin (words);
