SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS item_by_n;
CREATE UNIQUE INDEX CONCURRENTLY item_by_n ON item (n);
SET lock_timeout = '10s';
