-- Conventions: ids are UUIDv7 in text; `_at` is an instant,
-- milliseconds since 1970 UTC; `_on` is a day in Việt Nam, 'YYYY-MM-DD'; `_fold` is
-- text folded by base::fold for matching and ordering; a validity period holds
-- from valid_from up to, not including, valid_to (null: still). Every row but
-- those of `throttle` belongs to an agency. `deleted_at`: out of sight, can be restored.

CREATE TABLE agency (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL CHECK (agency_id = id),  -- so that every query can be bound alike
  name TEXT NOT NULL,
  short_name TEXT,
  parent_name TEXT,
  place TEXT,
  family TEXT NOT NULL CHECK (family IN ('state', 'party', 'other')),
  leader_approves_issue INTEGER NOT NULL DEFAULT 1 CHECK (leader_approves_issue IN (0, 1)),
  leader_approves_report INTEGER NOT NULL DEFAULT 1 CHECK (leader_approves_report IN (0, 1)),
  paper_signature INTEGER NOT NULL DEFAULT 0 CHECK (paper_signature IN (0, 1)),
  before_includes_day INTEGER NOT NULL DEFAULT 0 CHECK (before_includes_day IN (0, 1)),
  data_window TEXT NOT NULL DEFAULT 'decree-09' CHECK (data_window IN ('decree-09', 'calendar')),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- Units: an identity, and around it what changes with the years.
CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX unit_of_agency ON unit (agency_id, deleted_at);

CREATE TABLE unit_name (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  name TEXT NOT NULL,
  short_name TEXT,
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
  name TEXT NOT NULL,
  name_fold TEXT NOT NULL,
  office TEXT,                                     -- chức vụ
  password_hash TEXT NOT NULL,
  must_change_password INTEGER NOT NULL DEFAULT 0 CHECK (must_change_password IN (0, 1)),
  created_at INTEGER NOT NULL,
  last_seen_at INTEGER,
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
  name_fold TEXT NOT NULL,
  office TEXT,
  phone TEXT,
  email TEXT,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX focal_point_of_unit ON focal_point (unit_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX focal_point_of_user ON focal_point (user_id, unit_id) WHERE deleted_at IS NULL;
CREATE INDEX focal_point_of_agency ON focal_point (agency_id, name_fold);

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

-- A file that belongs to something: an update's evidence, a report's signed copy.
-- It comes first and is claimed by what refers to it.
CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  file_id TEXT NOT NULL REFERENCES stored_file (id),
  file_name TEXT NOT NULL,
  subject_kind TEXT CHECK (subject_kind IN ('update', 'report')),
  subject_id TEXT,
  unit_id TEXT REFERENCES unit (id),               -- whose it is; null: the standing body's
  added_by TEXT NOT NULL REFERENCES user_account (id),
  added_at INTEGER NOT NULL
) STRICT;
CREATE INDEX attachment_of_subject ON attachment (subject_id);
CREATE INDEX attachment_of_file ON attachment (file_id);
CREATE INDEX attachment_unclaimed ON attachment (added_at) WHERE subject_id IS NULL;

-- A draft: what the document says, as a person corrects it.
CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  file_id TEXT NOT NULL REFERENCES stored_file (id),
  file_name TEXT NOT NULL,
  title TEXT,
  title_fold TEXT NOT NULL,
  symbol TEXT,
  issuer TEXT,
  tasks INTEGER NOT NULL,
  open_points INTEGER NOT NULL,
  source TEXT NOT NULL,                            -- the plan JSON's source, text and layout included; never changes
  content TEXT NOT NULL,                           -- the plan JSON without them
  resolutions TEXT NOT NULL,                       -- which real unit or group each unit of the draft is
  revision INTEGER NOT NULL DEFAULT 1,             -- grows with every change, undo and redo included
  position INTEGER NOT NULL DEFAULT 0,             -- how many edits are in force
  plan_id TEXT,                                    -- what it became
  created_by TEXT NOT NULL REFERENCES user_account (id),
  created_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL REFERENCES user_account (id),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX draft_of_agency ON draft (agency_id, updated_at);

CREATE TABLE draft_edit (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  draft_id TEXT NOT NULL REFERENCES draft (id),
  position INTEGER NOT NULL,                       -- 1 is the first
  revision INTEGER NOT NULL,                       -- the draft's, that it made
  label TEXT NOT NULL,
  patch TEXT NOT NULL,                             -- RFC 6902 on the plan JSON
  inverse TEXT NOT NULL,
  resolutions_before TEXT NOT NULL,
  resolutions_after TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  dropped_at INTEGER                               -- undone, and then something else was done
) STRICT;
CREATE UNIQUE INDEX draft_edit_position ON draft_edit (draft_id, position) WHERE dropped_at IS NULL;
CREATE INDEX draft_edit_of_draft ON draft_edit (draft_id, revision);

CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  draft_id TEXT NOT NULL REFERENCES draft (id),
  title TEXT NOT NULL,
  title_fold TEXT NOT NULL,
  kind TEXT,
  number TEXT,
  symbol TEXT,
  family TEXT NOT NULL CHECK (family IN ('state', 'party', 'other')),
  full_symbol TEXT GENERATED ALWAYS AS (CASE WHEN number IS NULL THEN symbol
    WHEN family = 'party' THEN number || '-' || symbol ELSE number || '/' || symbol END) STORED,  -- 214/KH-UBND, 17-KH/BCĐ
  issuer TEXT,
  issuer_parent TEXT,
  place TEXT,
  date TEXT,                                       -- as exact as printed: 2023-11-21, 2023-11, 2023
  signer TEXT,
  position TEXT,
  authority TEXT,
  status TEXT NOT NULL CHECK (status IN ('confirmed', 'awaiting-approval', 'issued', 'closed')),
  revision INTEGER NOT NULL DEFAULT 1,             -- of its contents: plan_revision
  tasks INTEGER NOT NULL,
  rejection TEXT,
  confirmed_by TEXT NOT NULL REFERENCES user_account (id),
  confirmed_at INTEGER NOT NULL,
  submitted_by TEXT REFERENCES user_account (id),
  submitted_at INTEGER,
  issued_by TEXT REFERENCES user_account (id),
  issued_at INTEGER,
  issued_on TEXT,
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
  content TEXT NOT NULL,                           -- the plan JSON as confirmed, without text and layout
  file_id TEXT NOT NULL REFERENCES stored_file (id),
  file_name TEXT NOT NULL,
  draft_revision INTEGER NOT NULL,
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX plan_revision_number ON plan_revision (plan_id, number);

CREATE TABLE task (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  draft_key TEXT NOT NULL,                         -- its id in the plan JSON: t1
  ordinal INTEGER NOT NULL,
  section_path TEXT,
  section_heading TEXT,
  phase TEXT,                                      -- its id in the plan JSON
  text TEXT NOT NULL,
  text_fold TEXT NOT NULL,
  passage TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  due_text TEXT,                                   -- the rule as printed
  due_bound TEXT CHECK (due_bound IN ('before', 'by', 'in', 'from')),
  due_date TEXT,                                   -- as exact as printed: 2023-12-15, 2023-12, 2023
  due_on TEXT,                                     -- the last day on which it is met
  due_original_on TEXT,
  recurrence TEXT,
  condition TEXT,
  deliverables TEXT NOT NULL DEFAULT '[]',
  at_start INTEGER NOT NULL,                       -- code points of the source's text
  at_end INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX task_of_plan ON task (plan_id, ordinal);

-- A body as the task's text names it, and which real unit or group it is.
CREATE TABLE task_party (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  task_id TEXT NOT NULL REFERENCES task (id),
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  kind TEXT NOT NULL CHECK (kind IN ('unit', 'group', 'none')),
  unit_id TEXT REFERENCES unit (id),
  group_id TEXT REFERENCES unit_group (id),
  resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),  -- kind none: nobody has said yet, or a person said that it is none
  CHECK ((kind = 'unit') = (unit_id IS NOT NULL) AND (kind = 'group') = (group_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX task_party_of_task ON task_party (task_id, ordinal);

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
  state TEXT NOT NULL CHECK (state IN ('issued', 'received', 'in-progress', 'done')),
  percent INTEGER CHECK (percent BETWEEN 0 AND 100),
  due_on TEXT,
  due_original_on TEXT,
  heard_on TEXT,
  done_on TEXT,
  last_update_at INTEGER,
  questions_open INTEGER NOT NULL DEFAULT 0,
  difficulties_open INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
) STRICT;
-- Boards count from these three alone; the plan and the task bind the other two to the agency.
CREATE INDEX assignment_of_unit ON assignment (agency_id, unit_id, done_on, due_on, heard_on);
CREATE INDEX assignment_of_plan ON assignment (plan_id, unit_id, due_on, heard_on, done_on);
CREATE INDEX assignment_of_task ON assignment (task_id, due_on, heard_on, done_on);
CREATE INDEX assignment_of_agency ON assignment (agency_id, due_on);

-- What a unit said of an assignment; questions and difficulties (khó khăn, vướng mắc)
-- with what they were answered.
CREATE TABLE progress_update (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  task_id TEXT NOT NULL REFERENCES task (id),
  assignment_id TEXT NOT NULL REFERENCES assignment (id),
  unit_id TEXT NOT NULL REFERENCES unit (id),
  kind TEXT NOT NULL CHECK (kind IN ('received', 'question', 'progress', 'done', 'difficulty', 'reopened')),
  note TEXT NOT NULL,
  proposal TEXT,
  percent INTEGER CHECK (percent BETWEEN 0 AND 100),
  links TEXT NOT NULL DEFAULT '[]',
  made_by TEXT NOT NULL REFERENCES user_account (id),
  made_at INTEGER NOT NULL,
  made_on TEXT NOT NULL,
  answer TEXT,
  answered_by TEXT REFERENCES user_account (id),
  answered_at INTEGER
) STRICT;
CREATE INDEX progress_update_of_assignment ON progress_update (assignment_id, made_at);
CREATE INDEX progress_update_of_unit ON progress_update (unit_id, plan_id, made_on);
CREATE INDEX progress_update_of_task ON progress_update (task_id, made_at);
CREATE INDEX progress_update_asking ON progress_update (agency_id, answered_at, made_at)
  WHERE kind IN ('question', 'difficulty');

-- What a report is made of: typed fields with their method of consolidation.
CREATE TABLE report_form (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  name TEXT NOT NULL,
  frequency TEXT NOT NULL CHECK (frequency IN ('once', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'periodic', 'ad-hoc')),
  data_window TEXT NOT NULL CHECK (data_window IN ('decree-09', 'calendar')),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX report_form_of_agency ON report_form (agency_id);

CREATE TABLE report_field (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  form_id TEXT NOT NULL REFERENCES report_form (id),
  ordinal INTEGER NOT NULL,
  field_key TEXT NOT NULL,
  label TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('number', 'text')),
  method TEXT NOT NULL CHECK (method IN ('sum', 'maximum', 'latest', 'list', 'narrative')),
  measure TEXT
) STRICT;
CREATE UNIQUE INDEX report_field_of_form ON report_field (form_id, field_key);

-- A duty to report, read from the plan.
CREATE TABLE report_duty (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  form_id TEXT NOT NULL REFERENCES report_form (id),
  ordinal INTEGER NOT NULL,
  title TEXT NOT NULL,
  passage TEXT NOT NULL,
  frequency TEXT NOT NULL CHECK (frequency IN ('once', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'periodic', 'ad-hoc')),
  addressees TEXT NOT NULL DEFAULT '[]',
  via TEXT,
  due_text TEXT,
  due_bound TEXT CHECK (due_bound IN ('before', 'by', 'in', 'from')),
  due_date TEXT,
  due_on TEXT,
  due_original_on TEXT,
  at_start INTEGER NOT NULL,
  at_end INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX report_duty_of_plan ON report_duty (plan_id, ordinal);

CREATE TABLE report_duty_party (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  duty_id TEXT NOT NULL REFERENCES report_duty (id),
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('lead', 'cooperate', 'perform')),
  kind TEXT NOT NULL CHECK (kind IN ('unit', 'group', 'none')),
  unit_id TEXT REFERENCES unit (id),
  group_id TEXT REFERENCES unit_group (id),
  resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),
  CHECK ((kind = 'unit') = (unit_id IS NOT NULL) AND (kind = 'group') = (group_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX report_duty_party_of_duty ON report_duty_party (duty_id, ordinal);

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
  label TEXT NOT NULL,
  data_from TEXT,                                  -- the days that the figures cover, both included
  data_to TEXT,
  due_on TEXT,
  due_original_on TEXT,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX report_period_of_duty ON report_period (duty_id, label) WHERE deleted_at IS NULL;
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
  revision INTEGER NOT NULL DEFAULT 1,
  content TEXT NOT NULL,                           -- answers, and statements with their sources
  signed_attachment_id TEXT REFERENCES attachment (id),
  signed_number TEXT,
  signed_on TEXT,
  signer TEXT,
  return_reason TEXT,
  submitted_by TEXT REFERENCES user_account (id),
  submitted_at INTEGER,
  submitted_on TEXT,
  accepted_by TEXT REFERENCES user_account (id),
  accepted_at INTEGER,
  updated_by TEXT REFERENCES user_account (id),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX report_of_unit ON report (unit_id, period_id);
CREATE INDEX report_of_period ON report (period_id, status);
CREATE INDEX report_of_agency ON report (agency_id, status, due_on);

-- What was sent, word for word; later edits of its sources do not reach it.
CREATE TABLE report_submission (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  report_id TEXT NOT NULL REFERENCES report (id),
  number INTEGER NOT NULL,
  content TEXT NOT NULL,
  sources TEXT NOT NULL,                           -- the updates it rests on, as they were
  signed_attachment_id TEXT REFERENCES attachment (id),
  signed_number TEXT,
  signed_on TEXT,
  signer TEXT,
  submitted_by TEXT NOT NULL REFERENCES user_account (id),
  submitted_at INTEGER NOT NULL,
  decision TEXT CHECK (decision IN ('accepted', 'returned')),
  reason TEXT,
  decided_by TEXT REFERENCES user_account (id),
  decided_at INTEGER
) STRICT;
CREATE UNIQUE INDEX report_submission_number ON report_submission (report_id, number);

CREATE TABLE consolidated_report (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  duty_id TEXT NOT NULL REFERENCES report_duty (id),
  period_id TEXT NOT NULL REFERENCES report_period (id),
  title TEXT NOT NULL,
  title_fold TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'awaiting-approval', 'approved')),
  revision INTEGER NOT NULL DEFAULT 1,
  head TEXT NOT NULL,
  opening TEXT NOT NULL,
  statements TEXT NOT NULL,                        -- each with the reports it rests on
  figures TEXT NOT NULL,
  closing TEXT NOT NULL,
  report_ids TEXT NOT NULL,                        -- the accepted reports that it takes up
  missing TEXT NOT NULL,                           -- the units that had not reported, once it is approved
  rejection TEXT,
  created_by TEXT NOT NULL REFERENCES user_account (id),
  created_at INTEGER NOT NULL,
  approved_by TEXT REFERENCES user_account (id),
  approved_at INTEGER,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX consolidated_report_of_period ON consolidated_report (period_id);
CREATE INDEX consolidated_report_of_agency ON consolidated_report (agency_id, updated_at);

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
