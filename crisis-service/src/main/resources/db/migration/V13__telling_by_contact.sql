-- once a case is once for each contact: who was told before they withdrew is not the one who agreed since
ALTER TABLE emergency_contact_telling
  DROP CONSTRAINT emergency_contact_telling_case_id_key,
  ADD CONSTRAINT emergency_contact_telling_once UNIQUE (case_id, contact_id);
CREATE INDEX emergency_contact_telling_by_contact ON emergency_contact_telling (contact_id, told_at);
