-- "Cử đầu mối, gửi trước ngày …": done when the unit's focal point is entered.
ALTER TABLE task ADD COLUMN names_focal_point BOOLEAN NOT NULL DEFAULT FALSE;
