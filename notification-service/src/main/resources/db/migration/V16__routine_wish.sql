-- who wants to hear of deviations from their routine; without a row nobody does
CREATE TABLE routine_wish (
  user_id uuid PRIMARY KEY,
  alerts  boolean NOT NULL,
  -- number of the fact that told it
  as_of   bigint NOT NULL
);
