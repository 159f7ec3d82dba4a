package org.evenkeel.platform.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.CaseAcknowledged;
import org.evenkeel.contracts.ml.TextAnalyzed;
import org.evenkeel.platform.messaging.Bench;
import org.evenkeel.platform.messaging.BenchApplication;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.platform.messaging.TestRecords;
import org.evenkeel.platform.messaging.TopicReader;
import org.evenkeel.testing.BackingServices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator sees and does about single letters. */
@SpringBootTest(classes = BenchApplication.class)
@Import(DeadLettersIT.Handlers.class)
class DeadLettersIT {

  private static final Bench BENCH = Bench.with(Topics.ML_INSIGHTS, Topics.CRISIS_CASES);
  private static final String TOPIC = BENCH.topics().name(Topics.ML_INSIGHTS);
  private static final String LETTERS = "ml.insights.wellness-insights.dlt";
  private static final int BROKER_LIMIT = 1_048_588;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<UUID> FAILING = ConcurrentHashMap.newKeySet();

  private final Terminal terminal = new Terminal(BENCH, "wellness-service");

  @Autowired private JdbcClient jdbc;
  @Autowired private FactCodec codec;
  @Autowired private Outbox outbox;
  @Autowired private PlatformTransactionManager transactions;

  /** A handler whose effect is a row, and which fails for some people. */
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
                if (FAILING.contains(envelope.requireUserId())) {
                  throw new IllegalStateException("what a person wrote");
                }
              })
          .build();
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    BENCH.settings(registry);
  }

  @Test
  void a_replay_that_fails_again_comes_back_with_its_tries_counted_and_works_when_mended() {
    UUID user = UUID.randomUUID();
    FAILING.add(user);
    ProducerRecord<String, byte[]> record = on(0, new TestRecords(codec, TOPIC).of(user, 1));
    send(record);
    String first = await().atMost(PATIENCE).until(() -> letter(0, "5"), id -> !id.isEmpty());
    assertThat(terminal.run("show", first).out())
        .contains("key                " + user, "sealed             yes", "IllegalStateException");

    assertThat(terminal.run("replay", first).status()).isZero();
    String second = await().atMost(PATIENCE).until(() -> letter(0, "10"), id -> !id.isEmpty());
    assertThat(terminal.run("replay", first).err()).contains("There is no open dead letter");

    FAILING.remove(user);
    assertThat(terminal.run("replay", second).status()).isZero();
    await().atMost(PATIENCE).until(() -> effects(TestRecords.id(record)) == 1);
    assertThat(terminal.run("list").out()).doesNotContain(second).doesNotContain(first);
  }

  @Test
  void nothing_that_a_person_may_have_written_is_shown() {
    String written = "i wrote this in my journal";
    ProducerRecord<String, byte[]> sound = new TestRecords(codec, TOPIC).of(UUID.randomUUID(), 1);
    sound.headers().remove("ce_id").add("ce_id", written.getBytes(UTF_8));
    sound.headers().add("ce_time", written.getBytes(UTF_8));
    sound.headers().add(written, written.getBytes(UTF_8));
    send(new ProducerRecord<>(TOPIC, 1, written, written.getBytes(UTF_8), sound.headers()));

    String id = await().atMost(PATIENCE).until(() -> letter(1, "1"), found -> !found.isEmpty());
    Terminal.Said shown = terminal.run("show", id);
    assertThat(shown.status()).isZero();
    assertThat(shown.out())
        .contains("ce_id", "a header", "SHA-256", "MalformedFactException")
        .doesNotContain("journal", "wrote");
    assertThat(terminal.run("list").out()).contains(id).doesNotContain("journal", "wrote");

    assertThat(terminal.run("discard", id).status()).isZero();
    assertThat(terminal.run("list").out()).doesNotContain(id);
  }

  @Test
  void a_value_that_was_left_out_is_fetched_from_where_it_stands() {
    ProducerRecord<String, byte[]> largest = sendTheLargestThatFits();
    String id = await().atMost(PATIENCE).until(() -> letter(2, "1"), found -> !found.isEmpty());
    assertThat(terminal.run("show", id).out()).contains("left out");
    assertThat(terminal.run("replay", id).status()).isZero();

    String again = await().atMost(PATIENCE).until(() -> letter(2, "2"), found -> !found.isEmpty());
    assertThat(terminal.run("show", again).out()).contains("left out");
    assertThat(largest.value().length).isGreaterThan(BROKER_LIMIT - 2_000);
  }

  @Test
  void a_fact_that_the_broker_refused_is_listed_and_sent_when_it_is_replayed() {
    UUID user = UUID.randomUUID();
    var transaction = new TransactionTemplate(transactions);
    transaction.executeWithoutResult(
        status -> outbox.publish(user, new CaseAcknowledged(user, user, user, Instant.EPOCH)));
    await().atMost(PATIENCE).until(() -> rows("outbox") == 0);
    UUID eventId = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO outbox_rejected VALUES (1, :event, :key, 2, 'crisis.cases',
              'org.evenkeel.crisis.case-acknowledged.v1', NULL, 'application/json', '\\x7b7d', NULL,
              now(), 'RecordTooLargeException', now())
            """)
        .param("event", eventId)
        .param("key", user.toString())
        .update();
    String id = "wellness-service.rejected/" + eventId;
    assertThat(terminal.run("list").out()).contains(id, "RecordTooLargeException");

    assertThat(terminal.run("replay", id).status()).isZero();
    try (TopicReader reader = new TopicReader(BENCH.topics().name(Topics.CRISIS_CASES))) {
      ConsumerRecord<String, byte[]> sent = reader.until(found -> found.size() == 2).getLast();
      assertThat(TestRecords.header(sent, "ce_id")).isEqualTo(eventId.toString());
      assertThat(TestRecords.header(sent, "ce_sequence")).isEqualTo("2");
    }
    assertThat(rows("outbox_rejected")).isZero();
    assertThat(terminal.run("replay", id).status()).isEqualTo(1);
  }

  @Test
  void what_makes_no_sense_is_a_clear_error() {
    assertThat(terminal.run().status()).isEqualTo(2);
    assertThat(terminal.run("replay", "--topic", "ml.insights").status()).isEqualTo(2);
    assertThat(terminal.run("list", "--everything").err()).startsWith("usage: dead-letters");
    assertThat(terminal.run("show", "nonsense"))
        .isEqualTo(
            new Terminal.Said(
                1,
                "",
                "This is no id of a dead letter, which looks like"
                    + " <topic>.<group>.dlt/<partition>@<offset>\n"));
    assertThat(terminal.run("show", LETTERS + "/0@999999").err())
        .contains("There is no open dead letter");
    assertThat(terminal.run("show", "ml.insights.elsewhere.dlt/0@1").status()).isEqualTo(1);
    assertThat(terminal.run("list", "--group", "ml-text").err()).contains("no such group");
    assertThat(terminal.run("replay", "wellness-service.rejected/x").status()).isEqualTo(1);
  }

  /** Id of the newest open letter of a partition with so many tries, empty when there is none. */
  private String letter(int partition, String tries) {
    return terminal
        .run("list", "--group", "wellness-insights")
        .out()
        .lines()
        .filter(line -> line.startsWith(LETTERS + "/" + partition + "@"))
        .filter(line -> line.contains("  " + tries + " tries"))
        .reduce("", (before, line) -> line.split(" ", 2)[0]);
  }

  private static ProducerRecord<String, byte[]> on(
      int partition, ProducerRecord<String, byte[]> record) {
    return new ProducerRecord<>(
        record.topic(), partition, record.key(), record.value(), record.headers());
  }

  private ProducerRecord<String, byte[]> sendTheLargestThatFits() {
    ProducerRecord<String, byte[]> like =
        new TestRecords(codec, TOPIC).withoutId(UUID.randomUUID(), 1);
    try (var producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", BackingServices.kafka(), "max.request.size", 2 * BROKER_LIMIT),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int size = BROKER_LIMIT; size > BROKER_LIMIT - 2_000; size -= 20) {
        var record = new ProducerRecord<>(TOPIC, 2, like.key(), new byte[size], like.headers());
        try {
          producer.send(record).get();
          return record;
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(RecordTooLargeException.class);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    throw new IllegalStateException("nothing fits");
  }

  private static void send(ProducerRecord<String, byte[]> record) {
    try (KafkaProducer<String, byte[]> producer = TestRecords.producer()) {
      var _ = producer.send(record);
    }
  }

  private long effects(UUID eventId) {
    return jdbc.sql("SELECT count(*) FROM effect WHERE event_id = ?")
        .param(eventId)
        .query(Long.class)
        .single();
  }

  private long rows(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
