package org.evenkeel.notification.delivery.store;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which process sends what: a delivery belongs to whoever claimed it, for as long as the claim is
 * renewed. Leases run by the database's clock, so that no two processes disagree on it. What a dead
 * process held comes back once its lease is over.
 */
@Repository
public class Leases {

  static final Duration TERM = Duration.ofSeconds(6);

  /** How often whoever lives renews what it holds. */
  public static final Duration RENEWAL = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final UUID process;
  private volatile long awayUntil = System.nanoTime();

  Leases(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, Ids ids) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.process = ids.next();
  }

  /**
   * The database was away, and leases ended that nobody let go of: until whoever lives has renewed
   * them, none is taken over.
   */
  public void outage() {
    awayUntil = System.nanoTime() + TERM.toNanos();
  }

  /**
   * Claims what is due and nobody's, the oldest first. A lease that has just ended may be renewed
   * yet. If the database stood still meanwhile, so did everybody's renewals, though nothing failed:
   * then nothing is taken over.
   *
   * @param underWay what this process has not let go of: an outage of the database ends leases, and
   *     what a provider took meanwhile is not to be sent again
   */
  public List<UUID> claim(int lane, String channel, int limit, Collection<UUID> underWay) {
    long begun = System.nanoTime();
    return transaction.execute(
        status -> {
          if (stoodStill(begun)) {
            outage();
          }
          List<Claimed> claimed = claimed(lane, channel, limit, underWay);
          if (stoodStill(begun)) {
            outage();
            if (claimed.stream().anyMatch(Claimed::takenOver)) {
              status.setRollbackOnly();
              return List.of();
            }
          }
          return claimed.stream().map(Claimed::id).toList();
        });
  }

  private static boolean stoodStill(long begun) {
    return System.nanoTime() - begun > RENEWAL.toNanos();
  }

  /** A delivery, and whether another process held it before. */
  private record Claimed(UUID id, boolean takenOver) {}

  private List<Claimed> claimed(int lane, String channel, int limit, Collection<UUID> underWay) {
    return jdbc.sql(
            """
            WITH due AS (
              SELECT id, leased_until IS NOT NULL AS taken_over FROM delivery
              WHERE channel = :channel AND lane = :lane AND state IN ('scheduled', 'sending')
                AND next_attempt_at <= :now AND (leased_until IS NULL OR leased_until < now() - :grace * interval '1 millisecond')
                AND id <> ALL(:underWay)
              ORDER BY next_attempt_at, id LIMIT :limit FOR UPDATE SKIP LOCKED)
            UPDATE delivery SET state = 'sending', leased_by = :process,
              leased_until = now() + :term * interval '1 millisecond'
            FROM due WHERE delivery.id = due.id
            RETURNING delivery.id, due.taken_over
            """)
        .param("channel", channel)
        .param("lane", lane)
        .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
        .param("underWay", underWay.toArray(UUID[]::new))
        .param("limit", limit)
        .param("grace", (System.nanoTime() - awayUntil < 0 ? TERM : RENEWAL).toMillis())
        .param("process", process)
        .param("term", TERM.toMillis())
        .query((row, n) -> new Claimed(row.getObject(1, UUID.class), row.getBoolean(2)))
        .list();
  }

  /** Whether this process holds it still; nobody else can take it until the transaction ends. */
  public boolean held(UUID id) {
    return jdbc.sql(
            "SELECT 1 FROM delivery WHERE id = :id AND state = 'sending' AND leased_by = :process"
                + " FOR UPDATE")
        .param("id", id)
        .param("process", process)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Goes on holding these. */
  @Transactional
  public void renew(Collection<UUID> ids) {
    jdbc.sql(
            """
            UPDATE delivery SET leased_until = now() + :term * interval '1 millisecond'
            WHERE id = ANY(:ids) AND state = 'sending' AND leased_by = :process
            """)
        .param("term", TERM.toMillis())
        .param("ids", ids.toArray(UUID[]::new))
        .param("process", process)
        .update();
  }

  /** Gives back what was claimed and not begun. */
  @Transactional
  public void release(Collection<UUID> ids) {
    jdbc.sql(
            """
            UPDATE delivery SET state = 'scheduled', leased_by = NULL, leased_until = NULL
            WHERE id = ANY(:ids) AND state = 'sending' AND leased_by = :process
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("process", process)
        .update();
  }

  /** How many deliveries of a lane are due. */
  @Transactional(readOnly = true)
  public long due(int lane) {
    return jdbc.sql(
            """
            SELECT count(*) FROM delivery
            WHERE lane = :lane AND state IN ('scheduled', 'sending') AND next_attempt_at <= :now
            """)
        .param("lane", lane)
        .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }
}
