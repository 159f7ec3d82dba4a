package org.evenkeel.analytics.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The live projections and their twins, over one connection whose unqualified names mean the twins.
 * Should it break, everything fails: it is never replaced by one that means the live tables.
 */
final class ProjectionTables {

  private static final String LOCK = "hashtextextended('evenkeel analytics rebuild', 0)";
  private static final String LIVE =
      Projection.ALL.stream().map(Projection::live).collect(Collectors.joining(", "));
  private static final String TWINS =
      Stream.concat(Projection.ALL.stream().map(Projection::twin), Stream.of("rebuild.inbox"))
          .collect(Collectors.joining(", "));
  private static final Duration POLL = Duration.ofMillis(100);

  private final JdbcClient jdbc;

  ProjectionTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when another rebuild is at work. The claim ends with the connection. */
  boolean claim() {
    return jdbc.sql("SELECT pg_try_advisory_lock(" + LOCK + ")").query(Boolean.class).single();
  }

  void emptyTwins() {
    jdbc.sql("TRUNCATE " + TWINS).update();
  }

  /** Until the transaction ends the service reads on, and what it would write waits. */
  void holdLive() {
    jdbc.sql("SET LOCAL lock_timeout = '20s'").update();
    jdbc.sql("LOCK TABLE " + LIVE + " IN SHARE ROW EXCLUSIVE MODE").update();
  }

  /** Whether the service has handled an event. */
  boolean handled(String group, UUID eventId) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM public.inbox WHERE consumer = :group AND event_id ="
                + " :event)")
        .param("group", group)
        .param("event", eventId)
        .query(Boolean.class)
        .single();
  }

  /** Whether every fact of this service has reached its topic within a while. */
  boolean sentWithin(Duration limit) {
    long start = System.nanoTime();
    while (unsent()) {
      if (System.nanoTime() - start > limit.toNanos()) {
        return false;
      }
      pause();
    }
    return true;
  }

  private boolean unsent() {
    return jdbc.sql("SELECT EXISTS (SELECT FROM public.outbox)").query(Boolean.class).single();
  }

  /**
   * Whether rows are there that only this service's own facts make, and the log of those makes none
   * at all: then it is not the log that they came from.
   */
  boolean hollow() {
    return Projection.OWN.stream().allMatch(each -> count(each.twin()) == 0)
        && Projection.OWN.stream().anyMatch(each -> count(each.live()) > 0);
  }

  /**
   * Compares a projection with its twin and makes it the same, but for rows that nobody is sure of.
   */
  private TableReport mend(Projection projection, Unsure unsure) {
    long missing = count("(" + projection.missing() + ")");
    long surplus = count("(" + projection.surplus() + ")");
    long left = left(projection, unsure, missing + surplus);
    TableReport report =
        new TableReport(
            projection.table(),
            count(projection.live()),
            count(projection.twin()),
            missing,
            surplus,
            left);
    if (missing + surplus > left) {
      String others = projection.personal() ? " s.user_id <> ALL (?)" : " true";
      run(
          "DELETE FROM %s l USING (%s) s WHERE %s AND %s"
              .formatted(projection.live(), projection.surplus(), projection.sameKey(), others),
          projection,
          unsure);
      run(
          "INSERT INTO %s SELECT * FROM (%s) s WHERE %s"
              .formatted(projection.live(), projection.missing(), others),
          projection,
          unsure);
    }
    return report;
  }

  private long left(Projection projection, Unsure unsure, long different) {
    if (unsure.holds(projection)) {
      return different;
    }
    return projection.personal()
        ? countOf(projection.missing(), unsure) + countOf(projection.surplus(), unsure)
        : 0;
  }

  private long countOf(String rows, Unsure unsure) {
    return jdbc.sql("SELECT count(*) FROM (" + rows + ") AS r WHERE user_id = ANY (?)")
        .param(1, unsure.ids())
        .query(Long.class)
        .single();
  }

  private void run(String sql, Projection projection, Unsure unsure) {
    JdbcClient.StatementSpec statement = jdbc.sql(sql);
    (projection.personal() ? statement.param(1, unsure.ids()) : statement).update();
  }

  List<TableReport> mendAll(Unsure unsure) {
    return Projection.ALL.stream().map(each -> mend(each, unsure)).toList();
  }

  private long count(String rows) {
    return jdbc.sql("SELECT count(*) FROM " + rows + " AS r").query(Long.class).single();
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
