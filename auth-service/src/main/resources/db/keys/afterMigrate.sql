REVOKE ALL ON data_key FROM ${app_role};
GRANT SELECT, INSERT, UPDATE ON data_key TO ${app_role};
GRANT SELECT ON flyway_schema_history TO ${app_role};
GRANT SELECT, INSERT, UPDATE ON key_encryption_key, current_key_encryption_key TO ${app_role};
GRANT SELECT, INSERT, UPDATE, DELETE ON key_holder TO ${app_role};
