-- "Các đơn vị được giao nhiệm vụ": a party that stays a rule until the plan is
-- issued, and means whoever the plan, or a section of it, gives work to.
ALTER TABLE task_party ADD COLUMN section_path plain;  -- of kind charged; NULL: the whole plan
ALTER TABLE task_party DROP CONSTRAINT task_party_kind_check;
ALTER TABLE task_party ADD CONSTRAINT task_party_kind_check CHECK (kind IN ('unit', 'group', 'none', 'charged'));
ALTER TABLE task_party ADD CONSTRAINT task_party_section_check CHECK (kind = 'charged' OR section_path IS NULL);
ALTER TABLE report_duty_party ADD COLUMN section_path plain;  -- of kind charged; NULL: the whole plan
ALTER TABLE report_duty_party DROP CONSTRAINT report_duty_party_kind_check;
ALTER TABLE report_duty_party ADD CONSTRAINT report_duty_party_kind_check CHECK (kind IN ('unit', 'group', 'none', 'charged'));
ALTER TABLE report_duty_party ADD CONSTRAINT report_duty_party_section_check CHECK (kind = 'charged' OR section_path IS NULL);
