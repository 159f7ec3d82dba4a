-- that a member's contact was told; once a case. The id is the message's
CREATE TABLE emergency_contact_telling (
  id         uuid PRIMARY KEY,
  user_id    uuid NOT NULL,
  contact_id uuid NOT NULL,
  -- null when the member asked without a case
  case_id    uuid UNIQUE REFERENCES crisis_case (id),
  reason     text NOT NULL CHECK (reason IN ('no_answer', 'responder', 'member')),
  told_at    timestamptz NOT NULL
);
CREATE INDEX emergency_contact_telling_by_user ON emergency_contact_telling (user_id, told_at);
