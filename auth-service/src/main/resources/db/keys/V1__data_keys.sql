-- A destroyed key keeps its row, so that nobody ever makes the user a new one.
CREATE TABLE data_key (
  user_id      uuid PRIMARY KEY,
  key_id       uuid        NOT NULL UNIQUE,
  version      integer     NOT NULL,
  kek_version  integer     NOT NULL,
  wrapped      bytea,
  created_at   timestamptz NOT NULL,
  destroyed_at timestamptz,
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);
CREATE INDEX data_key_kek ON data_key (kek_version) WHERE wrapped IS NOT NULL;
