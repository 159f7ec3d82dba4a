-- read model for lists of RSD episodes, kept in the transaction of each event; holds no text
CREATE TABLE rsd_episode (
  id         uuid PRIMARY KEY,
  user_id    uuid NOT NULL,
  step       text NOT NULL,
  version    int NOT NULL,
  started_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX rsd_episode_by_user ON rsd_episode (user_id, started_at DESC, id DESC);

-- open ones nobody has touched for long are looked for now and then
CREATE INDEX rsd_episode_open ON rsd_episode (changed_at) WHERE step NOT IN ('completed', 'abandoned');

-- filled by the command rebuild and empty otherwise
CREATE UNLOGGED TABLE rebuild.rsd_episode (LIKE public.rsd_episode INCLUDING ALL);
