package org.evenkeel.auth.datakey.infrastructure;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which versions of the key-encryption key there are, and which replicas hold them. */
@Repository
class KeyVersions {

  private final KeyDatabase database;

  KeyVersions(KeyDatabase database) {
    this.database = database;
  }

  /**
   * One version.
   *
   * @param replaced since when no data key is wrapped under it
   */
  record KeyVersion(int version, @Nullable Instant replaced, @Nullable Instant retired) {}

  List<KeyVersion> all() {
    return database
        .jdbc()
        .sql("SELECT version, replaced_at, retired_at FROM key_encryption_key ORDER BY version")
        .query(
            (row, number) ->
                new KeyVersion(
                    row.getInt("version"),
                    instant(row.getObject("replaced_at", OffsetDateTime.class)),
                    instant(row.getObject("retired_at", OffsetDateTime.class))))
        .list();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  int current() {
    return one("SELECT version FROM current_key_encryption_key");
  }

  /** The current version, which stays so until this transaction ends. */
  int currentUntilCommit() {
    return one("SELECT version FROM current_key_encryption_key FOR SHARE");
  }

  /** The newest version that replicas should hold, current or not yet. */
  int newest() {
    return one("SELECT max(version) FROM key_encryption_key");
  }

  private int one(String sql) {
    return database.jdbc().sql(sql).query(Integer.class).single();
  }

  void offer(int version) {
    database
        .jdbc()
        .sql("INSERT INTO key_encryption_key VALUES (?, now()) ON CONFLICT DO NOTHING")
        .param(version)
        .update();
  }

  /** From the commit of this on, nothing is wrapped under an older version. */
  void makeCurrent(int version) {
    database
        .jdbc()
        .sql("UPDATE current_key_encryption_key SET version = ?")
        .param(version)
        .update();
  }

  void markReplaced(int current) {
    database
        .jdbc()
        .sql(
            """
            UPDATE key_encryption_key SET replaced_at = now()
            WHERE version < ? AND replaced_at IS NULL
            """)
        .param(current)
        .update();
  }

  void markRetired(int version) {
    database
        .jdbc()
        .sql("UPDATE key_encryption_key SET retired_at = now() WHERE version = ?")
        .param(version)
        .update();
  }

  /** A replica runs and can open versions up to this one. */
  void heldBy(UUID replica, int version) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO key_holder VALUES (:replica, :version, now())
            ON CONFLICT (replica) DO UPDATE SET holds = excluded.holds, seen_at = excluded.seen_at
            """)
        .param("replica", replica)
        .param("version", version)
        .update();
  }

  void gone(UUID replica) {
    database.jdbc().sql("DELETE FROM key_holder WHERE replica = ?").param(replica).update();
  }

  /** Replicas that run, as far as is known, and do not hold a version. */
  int without(int version, Duration seenWithin) {
    return database
        .jdbc()
        .sql(
            """
            SELECT count(*) FROM key_holder
            WHERE holds < :version AND seen_at > now() - make_interval(secs => :within)
            """)
        .param("version", version)
        .param("within", seenWithin.toMillis() / 1_000.0)
        .query(Integer.class)
        .single();
  }
}
