package org.evenkeel.platform.messaging.parking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.evenkeel.platform.messaging.Bench;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class ParkedRecordsIT {

  private static final Bench BENCH = Bench.withoutTopics();
  private static final JdbcClient JDBC =
      JdbcClient.create(
          new SingleConnectionDataSource(
              BENCH.database().jdbcUrl(),
              BENCH.database().app(),
              BENCH.database().appPassword(),
              true));

  private final ParkedRecords parked = new ParkedRecords(JDBC);

  @Test
  void a_record_comes_back_byte_for_byte() {
    var headers = new RecordHeaders();
    headers.add("ce_id", new byte[] {0, 1, -1});
    headers.add("twice", new byte[0]);
    headers.add("twice", null);
    headers.add("\u0000odd", new byte[] {7});
    park("exact", record(0, new byte[] {0, -128}, new byte[] {127, 0}, headers));
    park("exact", record(1, null, null, new RecordHeaders()));

    ConsumerRecord<byte[], byte[]> first = claimed("exact").record();
    assertThat(first.key()).containsExactly(0, -128);
    assertThat(first.value()).containsExactly(127, 0);
    assertThat(first.headers()).isEqualTo(headers);
    assertThat(List.of(first.topic(), first.partition(), first.offset(), first.timestamp()))
        .containsExactly("topic", 2, 0L, 99L);
    ConsumerRecord<byte[], byte[]> bare = claimed("exact").record();
    assertThat(bare.key()).isNull();
    assertThat(bare.value()).isNull();
  }

  @Test
  void of_a_key_only_the_first_is_tried_and_a_record_without_key_waits_for_nobody() {
    park("lanes", record(0, "a"));
    park("lanes", record(1, "a"));
    park("lanes", record(2, "b"));
    park("lanes", record(3, null));
    park("lanes", record(4, null));

    ParkedRecord a = claimed("lanes");
    assertThat(
            List.of(
                a.record().offset(),
                claimed("lanes").record().offset(),
                claimed("lanes").record().offset(),
                claimed("lanes").record().offset()))
        .containsExactly(0L, 2L, 3L, 4L);
    assertThat(parked.claim("lanes", "topic")).isEmpty();
    parked.remove(a);
    assertThat(claimed("lanes").record().offset()).isEqualTo(1);
  }

  @Test
  void what_was_claimed_and_what_was_put_off_is_not_due() {
    park("due", record(0, "a"));
    ParkedRecord claimed = claimed("due");
    assertThat(claimed.tries()).isEqualTo(1);
    assertThat(parked.claim("due", "topic")).isEmpty();

    parked.putOff(claimed, 1, Duration.ofHours(1));
    assertThat(parked.claim("due", "topic")).isEmpty();
    assertThat(parked.next("due"))
        .hasValueSatisfying(
            next -> assertThat(next).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60)));
    parked.putOff(claimed, 1, Duration.ZERO);
    assertThat(claimed("due").tries()).isEqualTo(2);
  }

  @Test
  void a_record_is_parked_once_and_a_group_has_room_for_so_many() {
    for (int i = 0; i < ParkedRecords.MOST; i++) {
      assertThat(park("full", record(i, "k" + i))).isTrue();
    }
    assertThat(park("full", record(ParkedRecords.MOST, "more"))).isFalse();
    assertThat(park("other", record(0, "a"))).isTrue();
    assertThat(park("other", record(0, "a"))).isTrue();
    assertThat(
            JDBC.sql("SELECT count(*) FROM parked_record WHERE consumer = 'other'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private boolean park(String group, ConsumerRecord<byte[], byte[]> record) {
    return parked.park(group, record, 0, 0, Duration.ZERO);
  }

  private ParkedRecord claimed(String group) {
    return parked.claim(group, "topic").orElseThrow();
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset, String key) {
    return record(
        offset, key == null ? null : key.getBytes(UTF_8), new byte[1], new RecordHeaders());
  }

  private static ConsumerRecord<byte[], byte[]> record(
      long offset, byte[] key, byte[] value, RecordHeaders headers) {
    return new ConsumerRecord<>(
        "topic",
        2,
        offset,
        99,
        TimestampType.CREATE_TIME,
        0,
        0,
        key,
        value,
        headers,
        Optional.empty());
  }
}
