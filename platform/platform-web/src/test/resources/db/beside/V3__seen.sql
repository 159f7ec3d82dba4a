INSERT INTO seen SELECT current_setting('lock_timeout');
