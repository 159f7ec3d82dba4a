-- when a person is asked again how they are; times are in their own day
CREATE TABLE follow_up (
  id           uuid PRIMARY KEY,
  case_id      uuid NOT NULL REFERENCES crisis_case (id),
  user_id      uuid NOT NULL,
  ordinal      integer NOT NULL CHECK (ordinal BETWEEN 1 AND 2),
  due_at       timestamptz NOT NULL,
  state        text NOT NULL CHECK (state IN ('planned', 'due', 'done', 'cancelled')),
  outcome      text CHECK (outcome IN ('reached', 'not_reached', 'needs_more')),
  completed_at timestamptz,
  completed_by uuid,
  CHECK ((state = 'done') = (outcome IS NOT NULL))
);
CREATE INDEX follow_up_by_case ON follow_up (case_id, due_at, id);
CREATE INDEX follow_up_planned ON follow_up (due_at, id) WHERE state = 'planned';
