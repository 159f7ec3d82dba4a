package org.evenkeel.analytics.activity;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One transaction at a time about one member's streak: two that come at once would each count
 * without the other's day, and what both together complete would be unlocked by neither. It comes
 * before any row is written: rows mark the member's weeks, and two that take the mark and this lock
 * in different orders would wait for each other.
 */
@Component
public class MemberLock {

  private final JdbcClient jdbc;

  MemberLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for its turn, which ends with the transaction. Comes before anything is published. */
  public void take(UUID userId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('analytics streak ' || :user, 0))")
        .param("user", userId.toString())
        .query((row, n) -> n)
        .list();
  }
}
