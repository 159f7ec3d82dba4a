-- every saving of a member's safety plan; a step is a JSON array of what they wrote, under their own data key
CREATE TABLE safety_plan_version (
  id                        uuid PRIMARY KEY,
  user_id                   uuid NOT NULL,
  version                   integer NOT NULL CHECK (version > 0),
  saved_at                  timestamptz NOT NULL,
  warning_signs_sealed      text NOT NULL,
  coping_strategies_sealed  text NOT NULL,
  distractions_sealed       text NOT NULL,
  people_to_ask_sealed      text NOT NULL,
  professionals_sealed      text NOT NULL,
  safe_environment_sealed   text NOT NULL,
  reasons_for_living_sealed text NOT NULL,
  UNIQUE (user_id, version)
);
