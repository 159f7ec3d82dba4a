package org.evenkeel.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.ml.TextAnalyzed;
import org.evenkeel.platform.messaging.Bench;
import org.evenkeel.platform.messaging.BenchApplication;
import org.evenkeel.platform.messaging.Envelope;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.messaging.FakeDataKeys;
import org.evenkeel.platform.messaging.TestRecords;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A handler fails for one person and, in time, does not any more. */
@SpringBootTest(classes = BenchApplication.class)
@Import(ParkingIT.Handlers.class)
class ParkingIT {

  private static final Bench BENCH = Bench.with(Topics.ML_INSIGHTS);
  private static final Set<UUID> FAILING = ConcurrentHashMap.newKeySet();
  private static final Queue<Envelope> HANDLED = new ConcurrentLinkedQueue<>();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired private JdbcClient jdbc;
  @Autowired private FactCodec codec;
  @Autowired private FakeDataKeys keys;
  @Autowired private MeterRegistry meters;

  /** A handler that fails for some people. */
  @TestConfiguration
  static class Handlers {

    @Bean
    FactSubscription insights() {
      return FactSubscription.of("wellness-insights")
          .on(Topics.ML_INSIGHTS)
          .handle(
              TextAnalyzed.class,
              (envelope, fact) -> {
                if (FAILING.contains(envelope.requireUserId())) {
                  throw new IllegalStateException("as planned");
                }
                HANDLED.add(envelope);
              })
          .build();
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    BENCH.settings(registry);
    registry.add("evenkeel.messaging.tries", () -> 1_000_000);
  }

  @Test
  void facts_of_one_person_wait_in_order_while_those_of_others_go_on() {
    UUID stuck = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    FAILING.add(stuck);
    send(stuck, 1, 20);
    send(other, 1, 20);

    await().atMost(PATIENCE).until(() -> handled(other).size() == 20);
    await().atMost(PATIENCE).until(() -> parked(stuck) == 20);
    assertThat(handled(stuck)).isEmpty();

    FAILING.remove(stuck);
    send(stuck, 21, 40);
    await().atMost(PATIENCE).until(() -> handled(stuck).size() == 40);
    assertThat(handled(stuck)).isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList());
    await().atMost(PATIENCE).until(() -> parked(stuck) == 0);
  }

  @Test
  void tries_while_a_key_is_away_do_not_count() {
    UUID stuck = UUID.randomUUID();
    FAILING.add(stuck);
    send(stuck, 1, 1);
    await().atMost(PATIENCE).until(() -> parked(stuck) == 1);
    keys.away(true);
    try {
      double before = waited();
      await().atMost(PATIENCE).until(() -> waited() > before);
      int tries = tries(stuck);
      await().atMost(PATIENCE).until(() -> waited() > before + 5);
      assertThat(tries(stuck)).isLessThanOrEqualTo(tries + 1);
    } finally {
      keys.away(false);
      FAILING.remove(stuck);
    }
    await().atMost(PATIENCE).until(() -> handled(stuck).size() == 1);
  }

  private void send(UUID user, int from, int to) {
    var records = new TestRecords(codec, BENCH.topics().name(Topics.ML_INSIGHTS));
    try (KafkaProducer<String, byte[]> producer = TestRecords.producer()) {
      for (int i = from; i <= to; i++) {
        ProducerRecord<String, byte[]> record = records.of(user, i);
        // One partition for all, so that only the key can tell people apart.
        var _ =
            producer.send(
                new ProducerRecord<>(
                    record.topic(), 0, record.key(), record.value(), record.headers()));
      }
    }
  }

  private static List<Long> handled(UUID user) {
    return HANDLED.stream()
        .filter(envelope -> user.equals(envelope.userId()))
        .map(Envelope::sequence)
        .toList();
  }

  private double waited() {
    return meters.find("inbox.failed.tries").tag("kind", "Waiting").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private long parked(UUID user) {
    return jdbc.sql("SELECT count(*) FROM parked_record WHERE record_key = ?::bytea")
        .param(user.toString())
        .query(Long.class)
        .single();
  }

  private int tries(UUID user) {
    return jdbc.sql("SELECT tries FROM parked_record WHERE record_key = ?::bytea")
        .param(user.toString())
        .query(Integer.class)
        .single();
  }
}
