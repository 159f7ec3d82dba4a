-- what was deleted leaves a mark, so that a fact that comes late does not count it again
ALTER TABLE activity ADD COLUMN removed boolean NOT NULL DEFAULT false;

-- twins of the projections and of the inbox, filled by the command rebuild and empty otherwise
CREATE SCHEMA rebuild;
CREATE UNLOGGED TABLE rebuild.activity (LIKE public.activity INCLUDING ALL);
CREATE UNLOGGED TABLE rebuild.achievement_unlocked (LIKE public.achievement_unlocked INCLUDING ALL);
CREATE UNLOGGED TABLE rebuild.place (LIKE public.place INCLUDING ALL);
CREATE UNLOGGED TABLE rebuild.inbox (LIKE public.inbox INCLUDING ALL);
GRANT USAGE ON SCHEMA rebuild TO ${app_role};
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA rebuild TO ${app_role};
