-- "Cử đầu mối, gửi trước ngày …": done when the unit's focal point is entered.
ALTER TABLE task ADD COLUMN names_focal_point INTEGER NOT NULL DEFAULT 0 CHECK (names_focal_point IN (0, 1));
