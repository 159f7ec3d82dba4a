-- moderate cases come from a person's course; a floor result of that level opens none
ALTER TABLE crisis_case DROP CONSTRAINT crisis_case_level_check;
ALTER TABLE crisis_case ADD CONSTRAINT crisis_case_level_check
  CHECK (level IN ('moderate', 'high', 'critical'));
ALTER TABLE crisis_case DROP CONSTRAINT crisis_case_state_check;
ALTER TABLE crisis_case ADD CONSTRAINT crisis_case_state_check
  CHECK (state IN ('open', 'claimed', 'acknowledged', 'in_follow_up', 'resolved'));

ALTER TABLE crisis_case
  ADD COLUMN claimed_at timestamptz,
  -- when the present waiting for a human began
  ADD COLUMN waiting_since timestamptz,
  -- how often responders were called again, over the life of the case: names a call, never falls
  ADD COLUMN calls integer NOT NULL DEFAULT 0,
  -- deadlines that passed in the present waiting
  ADD COLUMN missed integer NOT NULL DEFAULT 0,
  -- whom the rota named in the present waiting, and whether everybody was told
  ADD COLUMN told uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN everybody_told boolean NOT NULL DEFAULT true,
  ADD COLUMN resolution text,
  ADD COLUMN hotline_info_displayed boolean NOT NULL DEFAULT false,
  ADD COLUMN safety_plan_accessed boolean NOT NULL DEFAULT false,
  ADD COLUMN emergency_contact_notified boolean NOT NULL DEFAULT false;

-- until now every case came from a text whose answer carried the lines
UPDATE crisis_case SET waiting_since = opened_at, claimed_at = acknowledged_at,
  hotline_info_displayed = true;
-- the default is for a replica of before that opens a case while the others are replaced
ALTER TABLE crisis_case ALTER COLUMN waiting_since SET DEFAULT now();
ALTER TABLE crisis_case ALTER COLUMN waiting_since SET NOT NULL;

-- what the worker that calls responders again looks for
CREATE INDEX crisis_case_waiting ON crisis_case (due_at, id) WHERE state IN ('open', 'claimed');
-- the case that a new text may open again
CREATE INDEX crisis_case_resolved ON crisis_case (user_id, resolved_at) WHERE state = 'resolved';
