-- what identity facts tell about people who are to be told something
CREATE TABLE person (
  user_id           uuid PRIMARY KEY,
  zone              text,
  locale            text,
  profile_as_of     bigint NOT NULL DEFAULT 0,
  language          text,
  style             text,
  quiet_start       time,
  quiet_end         time,
  daily_cap         int,
  -- 0: the preferences are not known yet, and the product's own hold
  preferences_as_of bigint NOT NULL DEFAULT 0,
  email_sealed      text,
  email_as_of       bigint NOT NULL DEFAULT 0,
  -- number of the last fact that confirmed the address
  verified_as_of    bigint NOT NULL DEFAULT 0
);
