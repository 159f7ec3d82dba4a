package org.evenkeel.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.ml.TextAnalyzed;
import org.evenkeel.platform.messaging.Bench;
import org.evenkeel.platform.messaging.BenchApplication;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.FactSubscription;
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

/** What people wait for whose records are sound, beside others' poison; with the usual pauses. */
@SpringBootTest(classes = BenchApplication.class)
@Import(PoisonedLatencyIT.Handlers.class)
class PoisonedLatencyIT {

  private static final Bench BENCH = Bench.with(Topics.ML_INSIGHTS);
  private static final int ROUNDS = 3;
  private static final int RECORDS = 600;
  private static final int USERS = 200;
  private static final long EVERY_MICROS = 10_000;

  private static final Map<UUID, Long> SENT = new ConcurrentHashMap<>();
  private static final Map<UUID, Long> HANDLED = new ConcurrentHashMap<>();
  private static final Set<String> SICK = ConcurrentHashMap.newKeySet();
  private static final Set<UUID> THROWING = ConcurrentHashMap.newKeySet();

  @Autowired private FactCodec codec;

  /** A handler with an effect, which cannot handle some. */
  @TestConfiguration
  static class Handlers {

    @Bean
    FactSubscription insights(JdbcClient jdbc) {
      return FactSubscription.of("wellness-insights")
          .on(Topics.ML_INSIGHTS)
          .handle(
              TextAnalyzed.class,
              (envelope, fact) -> {
                jdbc.sql("INSERT INTO effect VALUES (?)").param(envelope.id()).update();
                if (THROWING.contains(envelope.id())) {
                  throw new IllegalStateException("as planned");
                }
                HANDLED.put(envelope.id(), System.nanoTime());
              })
          .build();
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    BENCH.settings(registry);
    registry.add("evenkeel.messaging.first-pause", () -> "100ms");
    registry.add("evenkeel.messaging.longest-pause", () -> "2s");
  }

  @Test
  void every_sound_record_is_handled_while_others_poison_is_tried_again() throws Exception {
    List<Double> baseline = new ArrayList<>();
    List<Double> poisoned = new ArrayList<>();
    round(false);
    for (int i = 0; i < ROUNDS; i++) {
      baseline.addAll(round(false));
      poisoned.addAll(round(true));
    }
    System.out.printf(
        "healthy keys, ms: baseline p50 %.1f p99 %.1f max %.1f, with 1%% poison p50 %.1f p99 %.1f"
            + " max %.1f%n",
        at(baseline, 0.5),
        at(baseline, 0.99),
        at(baseline, 1),
        at(poisoned, 0.5),
        at(poisoned, 0.99),
        at(poisoned, 1));
    // Every sound record was awaited. How long it took is for people to judge: machines differ.
    assertThat(THROWING).isNotEmpty();
    assertThat(poisoned).hasSizeGreaterThan(ROUNDS * RECORDS / 2);
  }

  /** Sends at a steady rate and returns the latencies of the sound records of sound keys. */
  private List<Double> round(boolean poison) throws InterruptedException {
    List<UUID> users = Stream.generate(UUID::randomUUID).limit(USERS).toList();
    var records = new TestRecords(codec, BENCH.topics().name(Topics.ML_INSIGHTS));
    List<ProducerRecord<String, byte[]>> sound = new ArrayList<>();
    var count = new AtomicInteger();
    try (KafkaProducer<String, byte[]> producer = TestRecords.producer();
        var clock = Executors.newSingleThreadScheduledExecutor()) {
      var ticks =
          clock.scheduleAtFixedRate(
              () -> {
                int i = count.getAndIncrement();
                UUID user = users.get((i + i / 100 * 37) % USERS);
                ProducerRecord<String, byte[]> record = record(records, i, user, poison);
                if (i % 100 != 99) {
                  SENT.put(TestRecords.id(record), System.nanoTime());
                  sound.add(record);
                }
                var _ = producer.send(record);
              },
              0,
              EVERY_MICROS,
              TimeUnit.MICROSECONDS);
      await().atMost(Duration.ofSeconds(60)).until(() -> count.get() >= RECORDS);
      ticks.cancel(false);
    }
    List<UUID> measured =
        sound.stream().filter(r -> !SICK.contains(r.key())).map(TestRecords::id).toList();
    await().atMost(Duration.ofSeconds(60)).until(() -> HANDLED.keySet().containsAll(measured));
    return measured.stream().map(id -> (HANDLED.get(id) - SENT.get(id)) / 1e6).toList();
  }

  private static ProducerRecord<String, byte[]> record(
      TestRecords records, int i, UUID user, boolean poison) {
    if (!poison || i % 100 != 99) {
      return records.of(user, i);
    }
    return switch (i / 100 % 3) {
      case 0 -> records.thatIsNoJson(user, i);
      case 1 -> records.ofUnknownVersion(user, i);
      default -> {
        ProducerRecord<String, byte[]> record = records.of(user, i);
        THROWING.add(TestRecords.id(record));
        SICK.add(record.key());
        yield record;
      }
    };
  }

  private static double at(List<Double> values, double part) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size())));
  }
}
