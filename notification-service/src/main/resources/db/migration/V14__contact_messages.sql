-- messages to members' emergency contacts that came, over whichever path; no address and no words
CREATE TABLE contact_message (
  id          uuid PRIMARY KEY,
  contact_id  uuid NOT NULL,
  user_id     uuid NOT NULL,
  channel     text NOT NULL,
  purpose     text NOT NULL,
  received_at timestamptz NOT NULL
);
CREATE INDEX contact_message_by_contact ON contact_message (contact_id);

-- contacts to whom nothing is sent any more, whatever still comes
CREATE TABLE contact_withdrawal (
  contact_id   uuid PRIMARY KEY,
  withdrawn_at timestamptz NOT NULL
);
