-- Which logs the service first saw, by name at the broker. One of the same name with another id was made anew: rebuild does not
-- take what is left in it for the whole. Never updated by the service.
CREATE TABLE known_log (
  topic    text PRIMARY KEY,
  topic_id text NOT NULL,
  noted_at timestamptz NOT NULL DEFAULT now()
);
