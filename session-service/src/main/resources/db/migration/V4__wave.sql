-- read model for lists of WAVE sessions, kept in the transaction of each event; holds no text
CREATE TABLE wave_session (
  id         uuid PRIMARY KEY,
  user_id    uuid NOT NULL,
  step       text NOT NULL,
  version    int NOT NULL,
  started_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX wave_session_by_user ON wave_session (user_id, started_at DESC, id DESC);

-- open ones nobody has touched for long are looked for now and then
CREATE INDEX wave_session_open ON wave_session (changed_at) WHERE step NOT IN ('completed', 'abandoned');

-- filled by the command rebuild and empty otherwise
CREATE UNLOGGED TABLE rebuild.wave_session (LIKE public.wave_session INCLUDING ALL);
