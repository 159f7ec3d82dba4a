package org.evenkeel.platform.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.ml.TextAnalyzed;
import org.evenkeel.platform.messaging.Bench;
import org.evenkeel.platform.messaging.BenchApplication;
import org.evenkeel.platform.messaging.DeadLetterHeaders;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.messaging.TestRecords;
import org.evenkeel.platform.messaging.TopicReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One record in a hundred is poison. */
@SpringBootTest(classes = BenchApplication.class)
@Import(PoisonIT.Handlers.class)
class PoisonIT {

  private static final Bench BENCH = Bench.with(Topics.ML_INSIGHTS);
  private static final String TOPIC = BENCH.topics().name(Topics.ML_INSIGHTS);
  private static final String LETTERS = TOPIC + ".wellness-insights.dlt";
  private static final int RECORDS = 5_000;
  private static final int USERS = 200;
  private static final Set<UUID> THROWING = ConcurrentHashMap.newKeySet();
  private static final Map<UUID, List<Long>> HANDLED = new ConcurrentHashMap<>();

  private final Terminal terminal = new Terminal(BENCH, "wellness-service");

  @Autowired private JdbcClient jdbc;
  @Autowired private FactCodec codec;

  /** A handler whose effect is a row, and which cannot handle some. */
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
                  throw new IllegalStateException("what a person wrote");
                }
                HANDLED
                    .computeIfAbsent(envelope.requireUserId(), user -> new CopyOnWriteArrayList<>())
                    .add(envelope.sequence());
              })
          .build();
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    BENCH.settings(registry);
  }

  @Test
  void all_poison_is_kept_all_else_is_handled_and_what_is_mended_is_handled_once() {
    List<ProducerRecord<String, byte[]>> malformed = new ArrayList<>();
    List<ProducerRecord<String, byte[]>> throwing = new ArrayList<>();
    Map<UUID, List<Long>> healthy = new HashMap<>();
    send(malformed, throwing, healthy);

    int poison = malformed.size() + throwing.size();
    List<ConsumerRecord<String, byte[]>> letters = letters(poison);
    assertThat(letters).hasSize(poison);
    await().atMost(Duration.ofSeconds(60)).until(() -> effects() == RECORDS - poison);
    assertThat(HANDLED).isEqualTo(healthy);
    assertThat(letters)
        .allSatisfy(
            letter ->
                assertThat(TestRecords.header(letter, DeadLetterHeaders.REASON))
                    .isNotBlank()
                    .doesNotContain("person"));
    assertThat(letters.stream().map(PoisonIT::content))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(malformed.stream(), throwing.stream()).map(PoisonIT::content).toList());

    THROWING.clear();
    assertThat(terminal.run("replay", "--topic", "ml.insights", "--group", "wellness-insights"))
        .satisfies(said -> assertThat(said.status()).isEqualTo(1));
    Terminal.Said said =
        terminal.run("replay", "--topic", "ml.insights", "--group", "wellness-insights", "--all");
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).endsWith(poison + " handed over\n");

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> effects() == RECORDS - malformed.size() && parked() == 0);
    assertThat(throwing).allSatisfy(record -> assertThat(effects(record)).isEqualTo(1));
    assertThat(HANDLED.values().stream().mapToInt(List::size).sum())
        .isEqualTo(RECORDS - malformed.size());
    assertThatTheMalformedCameBackAsTheyWere(malformed, 2 * poison + malformed.size());
  }

  /** Poison, a resolution each, and the second letters of those that cannot be mended. */
  private void assertThatTheMalformedCameBackAsTheyWere(
      List<ProducerRecord<String, byte[]>> malformed, int records) {
    List<ConsumerRecord<String, byte[]>> second =
        letters(records).stream()
            .filter(letter -> TestRecords.header(letter, DeadLetterHeaders.ATTEMPTS).equals("2"))
            .toList();
    assertThat(second.stream().map(PoisonIT::content))
        .containsExactlyInAnyOrderElementsOf(malformed.stream().map(PoisonIT::content).toList());
    assertThat(terminal.run("list").out())
        .endsWith(malformed.size() + " open in ml.insights.wellness-insights.dlt\n");
  }

  private void send(
      List<ProducerRecord<String, byte[]>> malformed,
      List<ProducerRecord<String, byte[]>> throwing,
      Map<UUID, List<Long>> healthy) {
    List<UUID> users = Stream.generate(UUID::randomUUID).limit(USERS).toList();
    var records = new TestRecords(codec, TOPIC);
    try (var producer = TestRecords.producer()) {
      for (int i = 0; i < RECORDS; i++) {
        UUID user = users.get((i + i / 100 * 37) % USERS);
        ProducerRecord<String, byte[]> record = record(records, i, user);
        if (i % 100 != 99) {
          healthy.computeIfAbsent(user, key -> new ArrayList<>()).add((long) i);
        } else if (i / 100 % 5 == 0) {
          THROWING.add(TestRecords.id(record));
          throwing.add(record);
        } else {
          malformed.add(record);
        }
        var _ = producer.send(record);
      }
    }
  }

  private static ProducerRecord<String, byte[]> record(TestRecords records, int i, UUID user) {
    if (i % 100 != 99) {
      return records.of(user, i);
    }
    return switch (i / 100 % 5) {
      case 1 -> records.withoutId(user, i);
      case 2 -> records.ofUnknownVersion(user, i);
      case 3 -> records.thatIsNoJson(user, i);
      case 4 -> records.thatDoesNotOpen(user, i);
      default -> records.of(user, i);
    };
  }

  private static List<ConsumerRecord<String, byte[]>> letters(int count) {
    try (TopicReader reader = new TopicReader(LETTERS)) {
      return reader.until(found -> found.size() >= count);
    }
  }

  /** Key, value and headers without those of a dead letter. */
  private static List<Object> content(ConsumerRecord<String, byte[]> letter) {
    return content(letter.key(), letter.value(), letter.headers().toArray());
  }

  private static List<Object> content(ProducerRecord<String, byte[]> record) {
    return content(record.key(), record.value(), record.headers().toArray());
  }

  private static List<Object> content(String key, byte[] value, Header[] headers) {
    return List.of(
        key,
        Arrays.hashCode(value) + "/" + value.length,
        Arrays.stream(headers)
            .filter(header -> !header.key().startsWith(DeadLetterHeaders.PREFIX))
            .map(header -> header.key() + "=" + Arrays.toString(header.value()))
            .toList());
  }

  private long effects() {
    return jdbc.sql("SELECT count(*) FROM effect").query(Long.class).single();
  }

  private long effects(ProducerRecord<String, byte[]> record) {
    return jdbc.sql("SELECT count(*) FROM effect WHERE event_id = ?")
        .param(UUID.fromString(TestRecords.text(record.headers(), EventHeaders.ID)))
        .query(Long.class)
        .single();
  }

  private long parked() {
    return jdbc.sql("SELECT count(*) FROM parked_record").query(Long.class).single();
  }
}
