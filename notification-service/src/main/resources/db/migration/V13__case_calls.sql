-- what a notice tells, and whom it names; nobody named is everybody who answers cases
ALTER TABLE case_notice
  ADD COLUMN news text NOT NULL DEFAULT 'joined'
    CHECK (news IN ('opened', 'joined', 'overdue', 'released', 'handed_over', 'follow_up')),
  ADD COLUMN responders uuid[] NOT NULL DEFAULT '{}';
UPDATE case_notice SET news = 'opened' WHERE opened;
