-- Conventions: ids are UUIDv7 in text; `_at` is an instant,
-- milliseconds since 1970 UTC; `_on` is a day in Việt Nam, 'YYYY-MM-DD'; `_fold` is
-- text folded by base::fold for matching and ordering; a validity period holds
-- from valid_from up to, not including, valid_to (null: still). Every row but
-- those of `throttle` belongs to an agency. `deleted_at`: out of sight, can be restored.

CREATE TABLE agency (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL CHECK (agency_id = id),  -- so that every query can be bound alike
  name TEXT NOT NULL,
  parent_name TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  family TEXT NOT NULL CHECK (family IN ('party', 'state')),
  symbol TEXT NOT NULL DEFAULT '',                 -- the issuer's part of a document's symbol: UBND, BCĐ
  signing_authority TEXT NOT NULL DEFAULT '',      -- TM. ỦY BAN NHÂN DÂN, T/M BAN THƯỜNG VỤ
  signing_position TEXT NOT NULL DEFAULT '',
  signing_name TEXT NOT NULL DEFAULT '',
  archive_line TEXT NOT NULL DEFAULT '',           -- Lưu: VT
  leader_approves_issue INTEGER NOT NULL DEFAULT 1 CHECK (leader_approves_issue IN (0, 1)),
  leader_approves_report INTEGER NOT NULL DEFAULT 1 CHECK (leader_approves_report IN (0, 1)),
  paper_signature INTEGER NOT NULL DEFAULT 0 CHECK (paper_signature IN (0, 1)),
  before_includes_day INTEGER NOT NULL DEFAULT 0 CHECK (before_includes_day IN (0, 1)),
  data_window TEXT NOT NULL DEFAULT 'decree-09' CHECK (data_window IN ('decree-09', 'calendar')),
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- Units: an identity, and around it what changes with the years.
CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX unit_of_agency ON unit (agency_id, deleted_at);

CREATE TABLE unit_name (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL DEFAULT '',
  name_fold TEXT NOT NULL,
  valid_from TEXT NOT NULL DEFAULT '0001-01-01',
  valid_to TEXT
) STRICT;
CREATE UNIQUE INDEX unit_name_current ON unit_name (unit_id) WHERE valid_to IS NULL;
CREATE INDEX unit_name_of_agency ON unit_name (agency_id, name_fold);
CREATE INDEX unit_name_of_unit ON unit_name (unit_id);

CREATE TABLE unit_alias (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  alias TEXT NOT NULL,
  alias_fold TEXT NOT NULL,
  valid_from TEXT NOT NULL DEFAULT '0001-01-01',
  valid_to TEXT
) STRICT;
CREATE INDEX unit_alias_of_agency ON unit_alias (agency_id, alias_fold);
CREATE INDEX unit_alias_of_unit ON unit_alias (unit_id);

CREATE TABLE unit_kind (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  kind TEXT NOT NULL,
  valid_from TEXT NOT NULL DEFAULT '0001-01-01',
  valid_to TEXT
) STRICT;
CREATE UNIQUE INDEX unit_kind_current ON unit_kind (unit_id) WHERE valid_to IS NULL;

CREATE TABLE unit_code (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  scheme TEXT NOT NULL,                            -- own, qd-20-2020, gso …
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL DEFAULT '0001-01-01',
  valid_to TEXT
) STRICT;
CREATE UNIQUE INDEX unit_code_current ON unit_code (agency_id, scheme, code) WHERE valid_to IS NULL;
CREATE INDEX unit_code_of_unit ON unit_code (unit_id);

CREATE TABLE unit_place (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  hierarchy TEXT NOT NULL,                         -- administration, party, front …
  parent_id TEXT NOT NULL REFERENCES unit (id),
  valid_from TEXT NOT NULL DEFAULT '0001-01-01',
  valid_to TEXT,
  CHECK (parent_id <> unit_id)
) STRICT;
CREATE UNIQUE INDEX unit_place_current ON unit_place (unit_id, hierarchy) WHERE valid_to IS NULL;
CREATE INDEX unit_place_of_parent ON unit_place (parent_id);

-- Who took over which function of a unit: Sở Thông tin và Truyền thông had two successors.
CREATE TABLE unit_succession (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  from_unit_id TEXT NOT NULL REFERENCES unit (id),
  to_unit_id TEXT NOT NULL REFERENCES unit (id),
  function TEXT NOT NULL,                          -- '' : all of it
  legal_basis TEXT NOT NULL DEFAULT '',
  effective_on TEXT NOT NULL
) STRICT;
CREATE INDEX unit_succession_of_unit ON unit_succession (from_unit_id);

CREATE TABLE unit_group (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  name TEXT NOT NULL,
  name_fold TEXT NOT NULL,
  aliases TEXT NOT NULL DEFAULT '[]',
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX unit_group_name ON unit_group (agency_id, name_fold) WHERE deleted_at IS NULL;

CREATE TABLE unit_group_member (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  group_id TEXT NOT NULL REFERENCES unit_group (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  valid_from TEXT NOT NULL DEFAULT '0001-01-01',
  valid_to TEXT
) STRICT;
CREATE UNIQUE INDEX unit_group_member_current ON unit_group_member (group_id, unit_id) WHERE valid_to IS NULL;
CREATE INDEX unit_group_member_of_unit ON unit_group_member (unit_id);

-- People who sign in. A login is one person's over the whole installation, since
-- it is by the login that the agency is found.
CREATE TABLE user_account (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  login TEXT NOT NULL,
  login_fold TEXT NOT NULL,
  full_name TEXT NOT NULL,
  name_fold TEXT NOT NULL,
  position TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  password_hash TEXT NOT NULL,
  must_change_password INTEGER NOT NULL DEFAULT 0 CHECK (must_change_password IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  last_sign_in_at INTEGER,
  disabled_at INTEGER,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX user_account_login ON user_account (login_fold) WHERE deleted_at IS NULL;
CREATE INDEX user_account_of_agency ON user_account (agency_id, name_fold);

-- Roles in the agency; the role of focal point follows from focal_point.
CREATE TABLE user_role (
  agency_id TEXT NOT NULL REFERENCES agency (id),
  user_id TEXT NOT NULL REFERENCES user_account (id),
  role TEXT NOT NULL CHECK (role IN ('administrator', 'staff', 'leader')),
  PRIMARY KEY (user_id, role)
) STRICT, WITHOUT ROWID;

-- đầu mối: whom to call in a unit, and, with user_id, who acts for it here.
CREATE TABLE focal_point (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  user_id TEXT REFERENCES user_account (id),
  full_name TEXT NOT NULL,
  position TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX focal_point_of_unit ON focal_point (unit_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX focal_point_of_user ON focal_point (user_id, unit_id) WHERE deleted_at IS NULL;
CREATE INDEX focal_point_of_agency ON focal_point (agency_id);

CREATE TABLE session (
  token_digest TEXT PRIMARY KEY,                   -- SHA-256 of the cookie, which is not kept
  agency_id TEXT NOT NULL REFERENCES agency (id),
  user_id TEXT NOT NULL REFERENCES user_account (id),
  csrf_token TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  address TEXT NOT NULL DEFAULT '',
  agent TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX session_of_user ON session (user_id);

-- Failed sign-ins by account and by address; of the installation, not of an agency.
CREATE TABLE throttle (
  subject TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  first_at INTEGER NOT NULL,
  blocked_until_at INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Bytes lie in the file store under their SHA-256.
CREATE TABLE stored_file (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX stored_file_digest ON stored_file (agency_id, sha256, media_type);

-- A file or a link that belongs to something: an update's evidence, a plan's original.
CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  file_id TEXT REFERENCES stored_file (id),
  link TEXT,
  name TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES user_account (id),
  added_at INTEGER NOT NULL,
  deleted_at INTEGER,
  CHECK ((file_id IS NULL) <> (link IS NULL))
) STRICT;
CREATE INDEX attachment_of_subject ON attachment (subject_id);
CREATE INDEX attachment_of_file ON attachment (file_id);

-- A draft: what the document says, as a person corrects it.
CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  file_id TEXT NOT NULL REFERENCES stored_file (id),
  file_name TEXT NOT NULL,
  title TEXT NOT NULL,
  source TEXT NOT NULL,                            -- the plan JSON's source, text and layout included; never changes
  content TEXT NOT NULL,                           -- the plan JSON without that text
  bindings TEXT NOT NULL DEFAULT '{}',             -- which real unit or group each unit of the draft is
  status TEXT NOT NULL CHECK (status IN ('open', 'confirmed')),
  revision INTEGER NOT NULL DEFAULT 1,             -- grows with every change, undo and redo included
  position INTEGER NOT NULL DEFAULT 0,             -- how many edits are in force
  unresolved INTEGER NOT NULL DEFAULT 0,
  plan_id TEXT,
  created_by TEXT NOT NULL REFERENCES user_account (id),
  created_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL REFERENCES user_account (id),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX draft_of_agency ON draft (agency_id, status, updated_at);

CREATE TABLE draft_edit (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  draft_id TEXT NOT NULL REFERENCES draft (id),
  position INTEGER NOT NULL,                       -- 1 is the first
  patch TEXT NOT NULL,                             -- RFC 6902
  inverse TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  dropped_at INTEGER                               -- undone, and then something else was done
) STRICT;
CREATE UNIQUE INDEX draft_edit_position ON draft_edit (draft_id, position) WHERE dropped_at IS NULL;

CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  draft_id TEXT NOT NULL REFERENCES draft (id),
  family TEXT NOT NULL CHECK (family IN ('party', 'state', 'other')),
  kind TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL,
  title_fold TEXT NOT NULL,
  issuer TEXT NOT NULL DEFAULT '',
  issuer_parent TEXT NOT NULL DEFAULT '',
  dated TEXT NOT NULL DEFAULT '',                  -- as printed: 2023-11-21, 2023-11, 2023
  status TEXT NOT NULL CHECK (status IN ('confirmed', 'awaiting-approval', 'issued', 'closed')),
  revision INTEGER NOT NULL DEFAULT 1,             -- of the row, for two people at once
  plan_revision INTEGER NOT NULL DEFAULT 1,        -- of the plan's contents
  return_reason TEXT NOT NULL DEFAULT '',
  created_by TEXT NOT NULL REFERENCES user_account (id),
  created_at INTEGER NOT NULL,
  submitted_by TEXT REFERENCES user_account (id),
  submitted_at INTEGER,
  approved_by TEXT REFERENCES user_account (id),
  approved_at INTEGER,
  issued_by TEXT REFERENCES user_account (id),
  issued_at INTEGER,
  closed_at INTEGER,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX plan_of_agency ON plan (agency_id, status, updated_at);

-- What the plan said at each of its revisions.
CREATE TABLE plan_revision (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  number INTEGER NOT NULL,
  content TEXT NOT NULL,                           -- the plan JSON as confirmed
  file_id TEXT NOT NULL REFERENCES stored_file (id),
  file_name TEXT NOT NULL,
  draft_revision INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX plan_revision_number ON plan_revision (plan_id, number);

CREATE TABLE task (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  draft_key TEXT NOT NULL,                         -- the draft's id of it: t1
  position INTEGER NOT NULL,
  section_path TEXT NOT NULL DEFAULT '',
  section_title TEXT NOT NULL DEFAULT '',
  period_key TEXT,
  phase_key TEXT,
  phase_name TEXT,
  text TEXT NOT NULL,
  text_fold TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  due_text TEXT,
  due_bound TEXT CHECK (due_bound IN ('before', 'by', 'in', 'from')),
  due_printed TEXT,                                -- as exact as printed: 2023-12-15, 2023-12, 2023
  due_relative_to TEXT,
  due_on TEXT,                                     -- the last day in time
  due_original_on TEXT,
  recurrence TEXT,
  condition TEXT,
  deliverables TEXT NOT NULL DEFAULT '[]',
  start_at INTEGER NOT NULL,                       -- code points of the source's text
  end_at INTEGER NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX task_of_plan ON task (plan_id, position);

-- A body as the task's text names it, and which real unit or group it is.
CREATE TABLE task_party (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  task_id TEXT NOT NULL REFERENCES task (id),
  position INTEGER NOT NULL,
  mention TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  unit_id TEXT REFERENCES unit (id),
  group_id TEXT REFERENCES unit_group (id),
  CHECK (unit_id IS NULL OR group_id IS NULL)
) STRICT;
CREATE UNIQUE INDEX task_party_of_task ON task_party (task_id, position);

-- What one unit owes for one task, fixed when the plan is issued.
CREATE TABLE obligation (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  task_id TEXT NOT NULL REFERENCES task (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  group_id TEXT REFERENCES unit_group (id),        -- the group it was named by
  created_at INTEGER NOT NULL,
  withdrawn_at INTEGER
) STRICT;
CREATE UNIQUE INDEX obligation_of_task ON obligation (task_id, unit_id);

-- Who does which part of an obligation; parent_id: handed down by that one.
-- heard_on, done_on are the first sign of life and the completion, as days, so
-- that the board counts by comparing text.
CREATE TABLE assignment (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  task_id TEXT NOT NULL REFERENCES task (id),
  obligation_id TEXT NOT NULL REFERENCES obligation (id),
  parent_id TEXT REFERENCES assignment (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  user_id TEXT REFERENCES user_account (id),
  part TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  status TEXT NOT NULL CHECK (status IN ('assigned', 'received', 'in-progress', 'done')),
  progress INTEGER NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  due_on TEXT,
  due_original_on TEXT,
  heard_on TEXT,
  done_on TEXT,
  last_update_at INTEGER,
  open_difficulties INTEGER NOT NULL DEFAULT 0,
  open_questions INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL
) STRICT;
-- What a unit sees first: what is not done, in the order in which it falls due.
CREATE INDEX assignment_of_unit ON assignment (unit_id, done_on, due_on);
-- The board counts from this index alone.
CREATE INDEX assignment_board ON assignment (plan_id, unit_id, due_on, heard_on, done_on, open_difficulties);
CREATE INDEX assignment_of_task ON assignment (task_id, unit_id);
CREATE INDEX assignment_of_obligation ON assignment (obligation_id);

-- khó khăn, vướng mắc
CREATE TABLE difficulty (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  task_id TEXT NOT NULL REFERENCES task (id),
  assignment_id TEXT NOT NULL REFERENCES assignment (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  text TEXT NOT NULL,
  proposal TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL CHECK (status IN ('open', 'answered')),
  raised_by TEXT NOT NULL REFERENCES user_account (id),
  raised_at INTEGER NOT NULL,
  answer TEXT,
  answered_by TEXT REFERENCES user_account (id),
  answered_at INTEGER,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX difficulty_of_agency ON difficulty (agency_id, status, raised_at);
CREATE INDEX difficulty_of_assignment ON difficulty (assignment_id);
CREATE INDEX difficulty_of_unit ON difficulty (unit_id, plan_id);

-- What a unit said about an assignment, and what it was answered.
CREATE TABLE progress_update (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  assignment_id TEXT NOT NULL REFERENCES assignment (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  kind TEXT NOT NULL CHECK (kind IN ('received', 'question', 'progress', 'done', 'difficulty', 'answer', 'reopened')),
  text TEXT NOT NULL DEFAULT '',
  progress INTEGER CHECK (progress BETWEEN 0 AND 100),
  difficulty_id TEXT REFERENCES difficulty (id),
  answers_id TEXT REFERENCES progress_update (id),
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  made_on TEXT NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX progress_update_of_assignment ON progress_update (assignment_id, made_at);
CREATE INDEX progress_update_of_unit ON progress_update (unit_id, plan_id, made_on);

-- What a report is made of: typed fields with their method of consolidation.
CREATE TABLE report_form (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  name TEXT NOT NULL,
  frequency TEXT NOT NULL CHECK (frequency IN ('once', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'periodic', 'ad-hoc')),
  data_window TEXT NOT NULL CHECK (data_window IN ('decree-09', 'calendar')),
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX report_form_of_agency ON report_form (agency_id);

CREATE TABLE report_field (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  form_id TEXT NOT NULL REFERENCES report_form (id),
  position INTEGER NOT NULL,
  field_key TEXT NOT NULL,
  label TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('narrative', 'text', 'integer', 'number', 'date', 'yes-no', 'list')),
  measure TEXT NOT NULL DEFAULT '',
  method TEXT NOT NULL CHECK (method IN ('merge', 'list', 'sum', 'max', 'min', 'average', 'count', 'none')),
  required INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX report_field_of_form ON report_field (form_id, field_key);

-- A duty to report, read from the plan.
CREATE TABLE report_duty (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  form_id TEXT NOT NULL REFERENCES report_form (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  frequency TEXT NOT NULL CHECK (frequency IN ('once', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'periodic', 'ad-hoc')),
  recipients TEXT NOT NULL DEFAULT '',
  via TEXT NOT NULL DEFAULT '',
  consolidates INTEGER NOT NULL DEFAULT 0 CHECK (consolidates IN (0, 1)),  -- the standing body's own: it sums up the others
  due_text TEXT,
  due_bound TEXT CHECK (due_bound IN ('before', 'by', 'in', 'from')),
  due_printed TEXT,
  due_on TEXT,
  due_original_on TEXT,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX report_duty_of_plan ON report_duty (plan_id, position);

CREATE TABLE report_duty_party (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  duty_id TEXT NOT NULL REFERENCES report_duty (id),
  position INTEGER NOT NULL,
  mention TEXT NOT NULL,
  unit_id TEXT REFERENCES unit (id),
  group_id TEXT REFERENCES unit_group (id),
  CHECK (unit_id IS NULL OR group_id IS NULL)
) STRICT;
CREATE UNIQUE INDEX report_duty_party_of_duty ON report_duty_party (duty_id, position);

-- The units that owe the reports of a duty, fixed when the plan is issued.
CREATE TABLE report_duty_unit (
  duty_id TEXT NOT NULL REFERENCES report_duty (id),
  agency_id TEXT NOT NULL REFERENCES agency (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  PRIMARY KEY (duty_id, unit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_period (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  duty_id TEXT NOT NULL REFERENCES report_duty (id),
  name TEXT NOT NULL,
  from_on TEXT,                                    -- the data window, both days in it
  to_on TEXT,
  due_on TEXT,
  due_original_on TEXT
) STRICT;
CREATE UNIQUE INDEX report_period_of_duty ON report_period (duty_id, name);
CREATE INDEX report_period_of_plan ON report_period (plan_id);

-- One unit's report for one period: due from the issue on, written, sent, accepted.
CREATE TABLE report (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  duty_id TEXT NOT NULL REFERENCES report_duty (id),
  period_id TEXT NOT NULL REFERENCES report_period (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  status TEXT NOT NULL CHECK (status IN ('due', 'draft', 'submitted', 'accepted', 'returned')),
  due_on TEXT,
  content TEXT NOT NULL DEFAULT '{"values":[],"items":[]}',  -- typed values and narrative items with their sources
  signed_file_id TEXT REFERENCES stored_file (id),
  signed_file_name TEXT,
  signed_number TEXT,
  signed_on TEXT,
  signer TEXT,
  return_reason TEXT NOT NULL DEFAULT '',
  submissions INTEGER NOT NULL DEFAULT 0,
  submitted_by TEXT REFERENCES user_account (id),
  submitted_at INTEGER,
  submitted_on TEXT,
  decided_by TEXT REFERENCES user_account (id),
  decided_at INTEGER,
  revision INTEGER NOT NULL DEFAULT 1,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX report_of_unit ON report (unit_id, period_id);
CREATE INDEX report_of_period ON report (period_id, status);
CREATE INDEX report_of_plan ON report (plan_id, status);

-- What was sent, word for word; later edits of its sources do not reach it.
CREATE TABLE report_submission (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  report_id TEXT NOT NULL REFERENCES report (id),
  number INTEGER NOT NULL,
  content TEXT NOT NULL,
  signed_file_id TEXT REFERENCES stored_file (id),
  signed_number TEXT,
  signed_on TEXT,
  signer TEXT,
  submitted_by TEXT NOT NULL REFERENCES user_account (id),
  submitted_at INTEGER NOT NULL,
  decision TEXT CHECK (decision IN ('accepted', 'returned')),
  reason TEXT NOT NULL DEFAULT '',
  decided_by TEXT REFERENCES user_account (id),
  decided_at INTEGER
) STRICT;
CREATE UNIQUE INDEX report_submission_number ON report_submission (report_id, number);

CREATE TABLE consolidated_report (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  period_id TEXT NOT NULL REFERENCES report_period (id),
  title TEXT NOT NULL,
  content TEXT NOT NULL,                           -- statements, each with the reports it rests on
  status TEXT NOT NULL CHECK (status IN ('draft', 'awaiting-approval', 'approved')),
  number TEXT NOT NULL DEFAULT '',
  dated_on TEXT,
  return_reason TEXT NOT NULL DEFAULT '',
  created_by TEXT NOT NULL REFERENCES user_account (id),
  created_at INTEGER NOT NULL,
  approved_by TEXT REFERENCES user_account (id),
  approved_at INTEGER,
  revision INTEGER NOT NULL DEFAULT 1,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX consolidated_report_of_plan ON consolidated_report (plan_id, period_id);

-- What happened: one chain per agency. Only ids and digests, so that nothing here
-- ever has to be erased; what a person wrote lies in event_payload.
CREATE TABLE event (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  sequence INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  actor_id TEXT,                                   -- null: the program itself
  act TEXT NOT NULL,                               -- plan.issued
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  plan_id TEXT,
  payload_digest TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX event_sequence ON event (agency_id, sequence);
CREATE INDEX event_of_subject ON event (subject_id, sequence);
CREATE INDEX event_of_plan ON event (plan_id, sequence);

CREATE TABLE event_payload (
  event_id TEXT PRIMARY KEY REFERENCES event (id),
  agency_id TEXT NOT NULL REFERENCES agency (id),
  salt TEXT NOT NULL,
  payload TEXT NOT NULL,
  erased_at INTEGER                                -- salt and payload are then empty
) STRICT;

-- An act that came with a key is done once, however often it is sent.
CREATE TABLE idempotency (
  user_id TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  act TEXT NOT NULL,
  result_id TEXT,
  made_at INTEGER NOT NULL,
  PRIMARY KEY (user_id, idempotency_key)
) STRICT, WITHOUT ROWID;

-- Registers (sổ theo dõi) as data: what a register holds stands in its definition.
CREATE TABLE register (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  register_key TEXT NOT NULL,
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX register_of_agency ON register (agency_id, register_key) WHERE deleted_at IS NULL;

CREATE TABLE register_entry (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  register_id TEXT NOT NULL REFERENCES register (id),
  plan_id TEXT REFERENCES plan (id),
  unit_id TEXT REFERENCES unit (id),
  title TEXT NOT NULL,
  title_fold TEXT NOT NULL,
  state TEXT NOT NULL,
  field_values TEXT NOT NULL,
  from_on TEXT,
  to_on TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  created_by TEXT NOT NULL REFERENCES user_account (id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX register_entry_of_register ON register_entry (register_id, state);

-- Words to be found, already folded, so that both databases find the same.
CREATE VIRTUAL TABLE search USING fts5 (
  text_fold, subject_id UNINDEXED, subject_kind UNINDEXED, agency_id UNINDEXED, tokenize = 'unicode61');
