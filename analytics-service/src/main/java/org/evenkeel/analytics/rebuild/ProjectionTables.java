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

  /** Compares a projection with its twin and makes it the same. */
  TableReport mend(Projection projection) {
    TableReport report =
        new TableReport(
            projection.table(),
            count(projection.live()),
            count(projection.twin()),
            count("(" + projection.missing() + ")"),
            count("(" + projection.surplus() + ")"));
    if (!report.equal()) {
      jdbc.sql(
              "DELETE FROM %s l USING (%s) s WHERE %s"
                  .formatted(projection.live(), projection.surplus(), projection.sameKey()))
          .update();
      jdbc.sql("INSERT INTO " + projection.live() + " " + projection.missing()).update();
    }
    return report;
  }

  List<TableReport> mendAll() {
    return Projection.ALL.stream().map(this::mend).toList();
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
