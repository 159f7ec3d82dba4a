-- captured thoughts; what is in them is ciphertext. Ids come from clients, so each person has ids of their own.
CREATE TABLE idea (
  user_id        uuid NOT NULL,
  id             uuid NOT NULL,
  version        int NOT NULL CHECK (version > 0),
  created_at     timestamptz NOT NULL,
  zone           text NOT NULL,
  local_date     date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL,
  -- when these words were written, by the clock that wrote them: the later ones win
  written_at     timestamptz NOT NULL,
  content_sealed text,
  pinned         boolean NOT NULL,
  task_id        uuid,
  became_task_at timestamptz,
  -- a deleted idea leaves its id, so that a late upload does not bring it back
  deleted_at     timestamptz,
  PRIMARY KEY (user_id, id),
  CHECK ((deleted_at IS NULL) = (content_sealed IS NOT NULL)),
  CHECK ((task_id IS NULL) = (became_task_at IS NULL))
);
CREATE INDEX idea_by_moment ON idea (user_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX idea_by_change ON idea (user_id, updated_at, id) WHERE deleted_at IS NULL;
