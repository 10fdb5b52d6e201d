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
  parent_name plain NOT NULL DEFAULT '',
  place plain NOT NULL DEFAULT '',
  family plain NOT NULL CHECK (family IN ('party', 'state')),
  symbol plain NOT NULL DEFAULT '',                 -- the issuer's part of a document's symbol: UBND, BCĐ
  signing_authority plain NOT NULL DEFAULT '',      -- TM. ỦY BAN NHÂN DÂN, T/M BAN THƯỜNG VỤ
  signing_position plain NOT NULL DEFAULT '',
  signing_name plain NOT NULL DEFAULT '',
  archive_line plain NOT NULL DEFAULT '',           -- Lưu: VT
  leader_approves_issue BOOLEAN NOT NULL DEFAULT TRUE,
  leader_approves_report BOOLEAN NOT NULL DEFAULT TRUE,
  paper_signature BOOLEAN NOT NULL DEFAULT FALSE,
  before_includes_day BOOLEAN NOT NULL DEFAULT FALSE,
  data_window plain NOT NULL DEFAULT 'decree-09' CHECK (data_window IN ('decree-09', 'calendar')),
  revision BIGINT NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);

-- Units: an identity, and around it what changes with the years.
CREATE TABLE unit (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  revision BIGINT NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX unit_of_agency ON unit (agency_id, deleted_at);

CREATE TABLE unit_name (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  name plain NOT NULL,
  short_name plain NOT NULL DEFAULT '',
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
  revision BIGINT NOT NULL DEFAULT 1,
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
  full_name plain NOT NULL,
  name_fold plain NOT NULL,
  position plain NOT NULL DEFAULT '',
  phone plain NOT NULL DEFAULT '',
  email plain NOT NULL DEFAULT '',
  password_hash plain NOT NULL,
  must_change_password BOOLEAN NOT NULL DEFAULT FALSE,
  revision BIGINT NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  last_sign_in_at BIGINT,
  disabled_at BIGINT,
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
  position plain NOT NULL DEFAULT '',
  phone plain NOT NULL DEFAULT '',
  email plain NOT NULL DEFAULT '',
  revision BIGINT NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX focal_point_of_unit ON focal_point (unit_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX focal_point_of_user ON focal_point (user_id, unit_id) WHERE deleted_at IS NULL;
CREATE INDEX focal_point_of_agency ON focal_point (agency_id);

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

-- A file or a link that belongs to something: an update's evidence, a plan's original.
CREATE TABLE attachment (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  subject_kind plain NOT NULL,
  subject_id plain NOT NULL,
  file_id plain REFERENCES stored_file (id),
  link plain,
  name plain NOT NULL,
  added_by plain NOT NULL REFERENCES user_account (id),
  added_at BIGINT NOT NULL,
  deleted_at BIGINT,
  CHECK ((file_id IS NULL) <> (link IS NULL))
);
CREATE INDEX attachment_of_subject ON attachment (subject_id);
CREATE INDEX attachment_of_file ON attachment (file_id);

-- A draft: what the document says, as a person corrects it.
CREATE TABLE draft (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  file_id plain NOT NULL REFERENCES stored_file (id),
  file_name plain NOT NULL,
  title plain NOT NULL,
  source plain NOT NULL,                            -- the plan JSON's source, text and layout included; never changes
  content plain NOT NULL,                           -- the plan JSON without that text
  bindings plain NOT NULL DEFAULT '{}',             -- which real unit or group each unit of the draft is
  status plain NOT NULL CHECK (status IN ('open', 'confirmed')),
  revision BIGINT NOT NULL DEFAULT 1,             -- grows with every change, undo and redo included
  position BIGINT NOT NULL DEFAULT 0,             -- how many edits are in force
  unresolved BIGINT NOT NULL DEFAULT 0,
  plan_id plain,
  created_by plain NOT NULL REFERENCES user_account (id),
  created_at BIGINT NOT NULL,
  updated_by plain NOT NULL REFERENCES user_account (id),
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX draft_of_agency ON draft (agency_id, status, updated_at);

CREATE TABLE draft_edit (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  draft_id plain NOT NULL REFERENCES draft (id),
  position BIGINT NOT NULL,                       -- 1 is the first
  patch plain NOT NULL,                             -- RFC 6902
  inverse plain NOT NULL,
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  dropped_at BIGINT                               -- undone, and then something else was done
);
CREATE UNIQUE INDEX draft_edit_position ON draft_edit (draft_id, position) WHERE dropped_at IS NULL;

CREATE TABLE plan (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  draft_id plain NOT NULL REFERENCES draft (id),
  family plain NOT NULL CHECK (family IN ('party', 'state', 'other')),
  kind plain NOT NULL DEFAULT '',
  number plain NOT NULL DEFAULT '',
  symbol plain NOT NULL DEFAULT '',
  title plain NOT NULL,
  title_fold plain NOT NULL,
  issuer plain NOT NULL DEFAULT '',
  issuer_parent plain NOT NULL DEFAULT '',
  dated plain NOT NULL DEFAULT '',                  -- as printed: 2023-11-21, 2023-11, 2023
  status plain NOT NULL CHECK (status IN ('confirmed', 'awaiting-approval', 'issued', 'closed')),
  revision BIGINT NOT NULL DEFAULT 1,             -- of the row, for two people at once
  plan_revision BIGINT NOT NULL DEFAULT 1,        -- of the plan's contents
  return_reason plain NOT NULL DEFAULT '',
  created_by plain NOT NULL REFERENCES user_account (id),
  created_at BIGINT NOT NULL,
  submitted_by plain REFERENCES user_account (id),
  submitted_at BIGINT,
  approved_by plain REFERENCES user_account (id),
  approved_at BIGINT,
  issued_by plain REFERENCES user_account (id),
  issued_at BIGINT,
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
  content plain NOT NULL,                           -- the plan JSON as confirmed
  file_id plain NOT NULL REFERENCES stored_file (id),
  file_name plain NOT NULL,
  draft_revision BIGINT NOT NULL,
  note plain NOT NULL DEFAULT '',
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX plan_revision_number ON plan_revision (plan_id, number);

CREATE TABLE task (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  draft_key plain NOT NULL,                         -- the draft's id of it: t1
  position BIGINT NOT NULL,
  section_path plain NOT NULL DEFAULT '',
  section_title plain NOT NULL DEFAULT '',
  period_key plain,
  phase_key plain,
  phase_name plain,
  text plain NOT NULL,
  text_fold plain NOT NULL,
  role plain NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  due_text plain,
  due_bound plain CHECK (due_bound IN ('before', 'by', 'in', 'from')),
  due_printed plain,                                -- as exact as printed: 2023-12-15, 2023-12, 2023
  due_relative_to plain,
  due_on plain,                                     -- the last day in time
  due_original_on plain,
  recurrence plain,
  condition plain,
  deliverables plain NOT NULL DEFAULT '[]',
  start_at BIGINT NOT NULL,                       -- code points of the source's text
  end_at BIGINT NOT NULL,
  revision BIGINT NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE UNIQUE INDEX task_of_plan ON task (plan_id, position);

-- A body as the task's text names it, and which real unit or group it is.
CREATE TABLE task_party (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  task_id plain NOT NULL REFERENCES task (id),
  position BIGINT NOT NULL,
  mention plain NOT NULL,
  role plain NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  unit_id plain REFERENCES unit (id),
  group_id plain REFERENCES unit_group (id),
  CHECK (unit_id IS NULL OR group_id IS NULL)
);
CREATE UNIQUE INDEX task_party_of_task ON task_party (task_id, position);

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
  status plain NOT NULL CHECK (status IN ('assigned', 'received', 'in-progress', 'done')),
  progress BIGINT NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  due_on plain,
  due_original_on plain,
  heard_on plain,
  done_on plain,
  last_update_at BIGINT,
  open_difficulties BIGINT NOT NULL DEFAULT 0,
  open_questions BIGINT NOT NULL DEFAULT 0,
  revision BIGINT NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL
);
-- What a unit sees first: what is not done, in the order in which it falls due.
CREATE INDEX assignment_of_unit ON assignment (unit_id, done_on, due_on);
-- The board counts from this index alone.
CREATE INDEX assignment_board ON assignment (plan_id, unit_id, due_on, heard_on, done_on, open_difficulties);
CREATE INDEX assignment_of_task ON assignment (task_id, unit_id);
CREATE INDEX assignment_of_obligation ON assignment (obligation_id);

-- khó khăn, vướng mắc
CREATE TABLE difficulty (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  task_id plain NOT NULL REFERENCES task (id),
  assignment_id plain NOT NULL REFERENCES assignment (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  text plain NOT NULL,
  proposal plain NOT NULL DEFAULT '',
  status plain NOT NULL CHECK (status IN ('open', 'answered')),
  raised_by plain NOT NULL REFERENCES user_account (id),
  raised_at BIGINT NOT NULL,
  answer plain,
  answered_by plain REFERENCES user_account (id),
  answered_at BIGINT,
  revision BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX difficulty_of_agency ON difficulty (agency_id, status, raised_at);
CREATE INDEX difficulty_of_assignment ON difficulty (assignment_id);
CREATE INDEX difficulty_of_unit ON difficulty (unit_id, plan_id);

-- What a unit said about an assignment, and what it was answered.
CREATE TABLE progress_update (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  assignment_id plain NOT NULL REFERENCES assignment (id),
  unit_id plain NOT NULL REFERENCES unit (id),
  kind plain NOT NULL CHECK (kind IN ('received', 'question', 'progress', 'done', 'difficulty', 'answer', 'reopened')),
  text plain NOT NULL DEFAULT '',
  progress BIGINT CHECK (progress BETWEEN 0 AND 100),
  difficulty_id plain REFERENCES difficulty (id),
  answers_id plain REFERENCES progress_update (id),
  made_by plain NOT NULL REFERENCES user_account (id),
  made_at BIGINT NOT NULL,
  made_on plain NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX progress_update_of_assignment ON progress_update (assignment_id, made_at);
CREATE INDEX progress_update_of_unit ON progress_update (unit_id, plan_id, made_on);

-- What a report is made of: typed fields with their method of consolidation.
CREATE TABLE report_form (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  name plain NOT NULL,
  frequency plain NOT NULL CHECK (frequency IN ('once', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'periodic', 'ad-hoc')),
  data_window plain NOT NULL CHECK (data_window IN ('decree-09', 'calendar')),
  revision BIGINT NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX report_form_of_agency ON report_form (agency_id);

CREATE TABLE report_field (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  form_id plain NOT NULL REFERENCES report_form (id),
  position BIGINT NOT NULL,
  field_key plain NOT NULL,
  label plain NOT NULL,
  type plain NOT NULL CHECK (type IN ('narrative', 'text', 'integer', 'number', 'date', 'yes-no', 'list')),
  measure plain NOT NULL DEFAULT '',
  method plain NOT NULL CHECK (method IN ('merge', 'list', 'sum', 'max', 'min', 'average', 'count', 'none')),
  required BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE UNIQUE INDEX report_field_of_form ON report_field (form_id, field_key);

-- A duty to report, read from the plan.
CREATE TABLE report_duty (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  form_id plain NOT NULL REFERENCES report_form (id),
  position BIGINT NOT NULL,
  name plain NOT NULL,
  frequency plain NOT NULL CHECK (frequency IN ('once', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'periodic', 'ad-hoc')),
  recipients plain NOT NULL DEFAULT '',
  via plain NOT NULL DEFAULT '',
  consolidates BOOLEAN NOT NULL DEFAULT FALSE,  -- the standing body's own: it sums up the others
  due_text plain,
  due_bound plain CHECK (due_bound IN ('before', 'by', 'in', 'from')),
  due_printed plain,
  due_on plain,
  due_original_on plain,
  start_at BIGINT NOT NULL,
  end_at BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE UNIQUE INDEX report_duty_of_plan ON report_duty (plan_id, position);

CREATE TABLE report_duty_party (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  duty_id plain NOT NULL REFERENCES report_duty (id),
  position BIGINT NOT NULL,
  mention plain NOT NULL,
  unit_id plain REFERENCES unit (id),
  group_id plain REFERENCES unit_group (id),
  CHECK (unit_id IS NULL OR group_id IS NULL)
);
CREATE UNIQUE INDEX report_duty_party_of_duty ON report_duty_party (duty_id, position);

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
  name plain NOT NULL,
  from_on plain,                                    -- the data window, both days in it
  to_on plain,
  due_on plain,
  due_original_on plain
);
CREATE UNIQUE INDEX report_period_of_duty ON report_period (duty_id, name);
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
  content plain NOT NULL DEFAULT '{"values":[],"items":[]}',  -- typed values and narrative items with their sources
  signed_file_id plain REFERENCES stored_file (id),
  signed_file_name plain,
  signed_number plain,
  signed_on plain,
  signer plain,
  return_reason plain NOT NULL DEFAULT '',
  submissions BIGINT NOT NULL DEFAULT 0,
  submitted_by plain REFERENCES user_account (id),
  submitted_at BIGINT,
  submitted_on plain,
  decided_by plain REFERENCES user_account (id),
  decided_at BIGINT,
  revision BIGINT NOT NULL DEFAULT 1,
  updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX report_of_unit ON report (unit_id, period_id);
CREATE INDEX report_of_period ON report (period_id, status);
CREATE INDEX report_of_plan ON report (plan_id, status);

-- What was sent, word for word; later edits of its sources do not reach it.
CREATE TABLE report_submission (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  report_id plain NOT NULL REFERENCES report (id),
  number BIGINT NOT NULL,
  content plain NOT NULL,
  signed_file_id plain REFERENCES stored_file (id),
  signed_number plain,
  signed_on plain,
  signer plain,
  submitted_by plain NOT NULL REFERENCES user_account (id),
  submitted_at BIGINT NOT NULL,
  decision plain CHECK (decision IN ('accepted', 'returned')),
  reason plain NOT NULL DEFAULT '',
  decided_by plain REFERENCES user_account (id),
  decided_at BIGINT
);
CREATE UNIQUE INDEX report_submission_number ON report_submission (report_id, number);

CREATE TABLE consolidated_report (
  id plain PRIMARY KEY,
  agency_id plain NOT NULL REFERENCES agency (id),
  plan_id plain NOT NULL REFERENCES plan (id),
  period_id plain NOT NULL REFERENCES report_period (id),
  title plain NOT NULL,
  content plain NOT NULL,                           -- statements, each with the reports it rests on
  status plain NOT NULL CHECK (status IN ('draft', 'awaiting-approval', 'approved')),
  number plain NOT NULL DEFAULT '',
  dated_on plain,
  return_reason plain NOT NULL DEFAULT '',
  created_by plain NOT NULL REFERENCES user_account (id),
  created_at BIGINT NOT NULL,
  approved_by plain REFERENCES user_account (id),
  approved_at BIGINT,
  revision BIGINT NOT NULL DEFAULT 1,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX consolidated_report_of_plan ON consolidated_report (plan_id, period_id);

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
