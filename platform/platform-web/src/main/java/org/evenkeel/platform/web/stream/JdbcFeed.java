package org.evenkeel.platform.web.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.platform.time.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tables feed_event and feed_channel. */
final class JdbcFeed implements Feed {

  /** What PostgreSQL is asked to tell when an event is committed. */
  static final String NOTIFICATION = "feed_event";

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcFeed(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A stream's place: what it was told, and how much more it can take. */
  record Place(String channel, long after, int most) {}

  @Override
  public void append(String channel, String event, UUID resourceId) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an event belongs into the transaction that makes it true");
    }
    jdbc.sql(
            """
            WITH added AS (INSERT INTO feed_event (channel, event, resource_id, recorded_at)
                           VALUES (:channel, :event, :resource, :now))
            SELECT pg_notify(:notification, '')
            """)
        .param("channel", channel)
        .param("event", event)
        .param("resource", resourceId)
        .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
        .param("notification", NOTIFICATION)
        .query((row, n) -> n)
        .list();
  }

  /**
   * Gives positions to committed events that have none. One statement and its own transaction, so
   * that a process that stops here holds no lock. Of two at once the second waits for the first's
   * channel rows; what both wanted to number is numbered once, and the numbers in between are never
   * used.
   */
  void number() {
    jdbc.sql(
            """
            WITH pending AS (
              SELECT id, channel, row_number() OVER (PARTITION BY channel ORDER BY id) AS n
              FROM feed_event WHERE position IS NULL),
            counted AS (
              INSERT INTO feed_channel AS c (channel, last_position)
              SELECT channel, max(n) FROM pending GROUP BY channel ORDER BY channel
              ON CONFLICT (channel) DO UPDATE SET last_position = c.last_position + excluded.last_position
              RETURNING c.channel, c.last_position)
            UPDATE feed_event e
            SET position = c.last_position - (SELECT max(n) FROM pending WHERE channel = c.channel) + p.n
            FROM pending p JOIN counted c ON c.channel = p.channel
            WHERE e.id = p.id AND e.position IS NULL
            """)
        .update();
  }

  Start.Ends ends(String channel) {
    return jdbc.sql("SELECT last_position, forgotten_to FROM feed_channel WHERE channel = :channel")
        .param("channel", channel)
        .query((row, n) -> new Start.Ends(row.getLong(1), row.getLong(2)))
        .optional()
        .orElse(new Start.Ends(0, 0));
  }

  /** What each of these places has not been told, in order, by index. */
  Map<Integer, List<FeedEvent>> since(List<Place> places) {
    record Found(int place, FeedEvent event) {}
    Map<Integer, List<FeedEvent>> found = new HashMap<>();
    at(
            places,
            """
            SELECT w.place, e.position, e.event, e.resource_id FROM w
            CROSS JOIN LATERAL (SELECT position, event, resource_id FROM feed_event
                                WHERE channel = w.channel AND position > w.after
                                ORDER BY position LIMIT w.most) e
            ORDER BY w.place, e.position
            """)
        .query(
            (row, n) ->
                new Found(
                    row.getInt(1) - 1,
                    new FeedEvent(row.getLong(2), row.getString(3), row.getObject(4, UUID.class))))
        .list()
        .forEach(
            one -> found.computeIfAbsent(one.place(), place -> new ArrayList<>()).add(one.event()));
    return found;
  }

  /** Which of these places may have missed something for good, by index. */
  Set<Integer> tooOld(List<Place> places) {
    return new HashSet<>(
        at(
                places,
                "SELECT w.place FROM w JOIN feed_channel c ON c.channel = w.channel"
                    + " WHERE c.forgotten_to > w.after")
            .query((row, n) -> row.getInt(1) - 1)
            .list());
  }

  /** Lets go of what is older than this. */
  void forget(Duration age) {
    jdbc.sql(
            """
            WITH gone AS (
              DELETE FROM feed_event WHERE recorded_at < :before AND position IS NOT NULL
              RETURNING channel, position),
            tops AS (SELECT channel, max(position) AS top FROM gone GROUP BY channel),
            -- in the order in which number() takes them
            locked AS (
              SELECT channel, top FROM feed_channel JOIN tops USING (channel)
              ORDER BY channel FOR UPDATE OF feed_channel)
            UPDATE feed_channel c SET forgotten_to = greatest(c.forgotten_to, l.top)
            FROM locked l WHERE c.channel = l.channel
            """)
        .param("before", Moments.now(clock).minus(age).atOffset(ZoneOffset.UTC))
        .update();
  }

  private JdbcClient.StatementSpec at(List<Place> places, String query) {
    return jdbc.sql(
            "WITH w AS (SELECT * FROM unnest(:channels::text[], :afters::bigint[], :mosts::int[])"
                + " WITH ORDINALITY AS w (channel, after, most, place)) "
                + query)
        .param("channels", places.stream().map(Place::channel).toArray(String[]::new))
        .param("afters", places.stream().map(Place::after).toArray(Long[]::new))
        .param("mosts", places.stream().map(Place::most).toArray(Integer[]::new));
  }
}
