package org.evenkeel.platform.messaging.parking;

import java.sql.Types;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Table {@code parked_record}. Of each key only the first row is tried; the others are its lane and
 * wait behind it. Moments are the database's, because replicas compare them.
 */
public final class ParkedRecords {

  /** Rows a group may have: then its partitions wait, which bounds what one defect can pile up. */
  static final int MOST = 1_000;

  /** How long a try may take until another replica takes the record for abandoned. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private static final String HEADS =
      """
      FROM parked_record p WHERE p.consumer = :consumer AND NOT EXISTS (
        SELECT FROM parked_record e WHERE e.consumer = p.consumer AND e.lane = p.lane AND e.id < p.id)
      """;

  private static final String PARK =
      """
      INSERT INTO parked_record (consumer, record_partition, record_offset, record_time, record_key,
        record_value, header_names, header_values, lane, tries, tried_before, due_at)
      SELECT :consumer, :partition, :offset, :time, :key, :value, :names, :values, :lane, :tries,
        :triedBefore, now() + make_interval(secs => :pause)
      WHERE (SELECT count(*) FROM (SELECT FROM parked_record WHERE consumer = :consumer LIMIT :most)
        AS filled) < :most
      ON CONFLICT (consumer, record_partition, record_offset) DO UPDATE SET lane = excluded.lane
      """;

  private static final String CLAIM =
      """
      UPDATE parked_record SET tries = tries + 1, due_at = now() + make_interval(secs => :lease)
      WHERE id = (SELECT p.id %s AND p.due_at <= now() ORDER BY p.id LIMIT 1
        FOR UPDATE OF p SKIP LOCKED)
      RETURNING *
      """
          .formatted(HEADS);

  private static final String NEXT =
      "SELECT extract(epoch FROM min(p.due_at) - now())::float8 " + HEADS;

  private final JdbcClient jdbc;

  public ParkedRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What records whose order matters have in common; null for a record without a key. */
  public static byte @Nullable [] lane(byte @Nullable [] key) {
    return ParkedRow.lane(key);
  }

  /**
   * Parks a record unless it is parked already.
   *
   * @param tries tries it had since it came
   * @param triedBefore tries before it came
   * @param pause until its next try, once it is the first of its key
   * @return false when there is no room
   */
  @SuppressWarnings("NullAway") // a record may lack key and value
  public boolean park(
      String consumer,
      ConsumerRecord<byte[], byte[]> record,
      int tries,
      int triedBefore,
      Duration pause) {
    return jdbc.sql(PARK)
            .param("consumer", consumer)
            .param("partition", record.partition())
            .param("offset", record.offset())
            .param("time", record.timestamp())
            .param("key", record.key(), Types.BINARY)
            .param("value", record.value(), Types.BINARY)
            .param("names", ParkedRow.names(record.headers()))
            .param("values", ParkedRow.values(record.headers()))
            .param("lane", ParkedRow.lane(record.key()), Types.BINARY)
            .param("tries", tries)
            .param("triedBefore", triedBefore)
            .param("pause", seconds(pause))
            .param("most", MOST)
            .update()
        == 1;
  }

  /** Takes the next record that is due, and counts the try before it is made. */
  public Optional<ParkedRecord> claim(String consumer, String topic) {
    return jdbc.sql(CLAIM)
        .param("consumer", consumer)
        .param("lease", seconds(LEASE))
        .query((row, number) -> ParkedRow.read(topic, row))
        .optional();
  }

  /** Time until a record is due; empty when none is parked. */
  public Optional<Duration> next(String consumer) {
    return jdbc.sql(NEXT)
        .param("consumer", consumer)
        .query(Double.class)
        .optional()
        .map(secs -> Duration.ofMillis(Math.max(0, (long) Math.ceil(secs * 1_000))));
  }

  /** Puts the next try off; {@code tries} is what counts from now on. */
  public void putOff(ParkedRecord parked, int tries, Duration pause) {
    jdbc.sql(
            """
            UPDATE parked_record SET tries = :tries, due_at = now() + make_interval(secs => :pause)
            WHERE id = :id
            """)
        .param("id", parked.id())
        .param("tries", tries)
        .param("pause", seconds(pause))
        .update();
  }

  /** It is done with: the next of its key is the first now. */
  public void remove(ParkedRecord parked) {
    jdbc.sql("DELETE FROM parked_record WHERE id = :id").param("id", parked.id()).update();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }
}
