CREATE TABLE item (n int NOT NULL);
CREATE TABLE seen (lock_timeout text NOT NULL);
INSERT INTO seen SELECT current_setting('lock_timeout');
