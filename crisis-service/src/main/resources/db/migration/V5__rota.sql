-- who answers cases, projected from identity facts; where they are reached is not kept here
CREATE TABLE responder (
  user_id uuid PRIMARY KEY,
  active  boolean NOT NULL,
  as_of   bigint NOT NULL
);

-- hours of a week on the wall clock of a zone; ends at or before starts means on the next day
CREATE TABLE rota_shift (
  id           uuid PRIMARY KEY,
  responder_id uuid NOT NULL,
  zone         text NOT NULL,
  -- ISO: 1 is Monday
  weekdays     integer[] NOT NULL CHECK (cardinality(weekdays) BETWEEN 1 AND 7),
  starts       time NOT NULL,
  ends         time NOT NULL,
  position     integer NOT NULL CHECK (position BETWEEN 1 AND 9)
);
CREATE INDEX rota_shift_by_responder ON rota_shift (responder_id);
