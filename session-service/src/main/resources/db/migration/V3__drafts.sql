-- what somebody began to write for the next step; not an event: replaced each time, gone when the step is taken
CREATE TABLE session_draft (
  session_id uuid PRIMARY KEY,
  user_id    uuid NOT NULL,
  step       text NOT NULL,
  sealed     text NOT NULL,
  saved_at   timestamptz NOT NULL
);
CREATE INDEX session_draft_by_user ON session_draft (user_id);

-- open ones nobody has touched for long are looked for now and then
CREATE INDEX spark_session_open ON spark_session (changed_at) WHERE step NOT IN ('completed', 'abandoned');
