-- V11 put generation 1 down only where rows of it were there already. It may have state and groups at the broker without:
-- in a database that has ever taken a fact it is down too now, so that it is removed when nobody uses it.
INSERT INTO stream_use (generation, used_at)
SELECT 1, now() WHERE EXISTS (SELECT FROM inbox) OR EXISTS (SELECT FROM activity)
ON CONFLICT DO NOTHING;
