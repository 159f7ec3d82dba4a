-- where people live, projected from identity facts
CREATE TABLE place (
  user_id uuid PRIMARY KEY,
  country text,
  zone    text
);
