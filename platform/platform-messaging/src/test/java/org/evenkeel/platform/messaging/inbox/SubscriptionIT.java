package org.evenkeel.platform.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.CaseAcknowledged;
import org.evenkeel.contracts.ml.TextAnalyzed;
import org.evenkeel.platform.messaging.Bench;
import org.evenkeel.platform.messaging.BenchApplication;
import org.evenkeel.platform.messaging.DeadLetterHeaders;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.messaging.FakeDataKeys;
import org.evenkeel.platform.messaging.TestRecords;
import org.evenkeel.platform.messaging.TopicReader;
import org.evenkeel.testing.BackingServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = BenchApplication.class)
@Import(SubscriptionIT.Handlers.class)
class SubscriptionIT {

  private static final Bench BENCH = Bench.with(Topics.CRISIS_CASES, Topics.ML_INSIGHTS);
  private static final String CASES = BENCH.topics().name(Topics.CRISIS_CASES);
  private static final String INSIGHTS = BENCH.topics().name(Topics.ML_INSIGHTS);
  private static final UUID THROWS = new UUID(13, 13);
  private static final int TRIES = 5;
  private static final int BROKER_LIMIT = 1_048_588;

  private static final KafkaProducer<String, byte[]> PRODUCER =
      new KafkaProducer<>(
          Map.of(
              "bootstrap.servers", BackingServices.kafka(), "max.request.size", 2 * BROKER_LIMIT),
          new StringSerializer(),
          new ByteArraySerializer());

  @Autowired private JdbcClient jdbc;
  @Autowired private FactCodec codec;
  @Autowired private FakeDataKeys keys;
  @Autowired private MeterRegistry meters;

  /** Handlers whose effect is a row. */
  @TestConfiguration
  static class Handlers {

    @Bean
    FactSubscription cases(JdbcClient jdbc) {
      return FactSubscription.of("notification-crisis")
          .on(Topics.CRISIS_CASES)
          .handle(
              CaseAcknowledged.class,
              (envelope, fact) -> {
                effect(jdbc, envelope.id());
                if (fact.responderId().equals(THROWS)) {
                  throw new IllegalStateException("what a person wrote");
                }
              })
          .build();
    }

    @Bean
    FactSubscription insights(JdbcClient jdbc) {
      return FactSubscription.of("wellness-insights")
          .on(Topics.ML_INSIGHTS)
          .handle(TextAnalyzed.class, (envelope, fact) -> effect(jdbc, envelope.id()))
          .build();
    }

    private static void effect(JdbcClient jdbc, UUID eventId) {
      jdbc.sql("INSERT INTO effect VALUES (?)").param(eventId).update();
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    BENCH.settings(registry);
    registry.add("evenkeel.messaging.concurrency", () -> 2);
  }

  @AfterAll
  static void close() {
    PRODUCER.close();
  }

  @Test
  void an_event_that_comes_twice_has_one_effect() {
    ProducerRecord<String, byte[]> record = acknowledged(UUID.randomUUID());
    ProducerRecord<String, byte[]> after = acknowledged(UUID.randomUUID());
    double before = count("inbox.duplicates", "group", "notification-crisis");
    send(record);
    send(record);
    send(after);
    awaitEffect(after);
    assertThat(effects(record)).isEqualTo(1);
    assertThat(count("inbox.duplicates", "group", "notification-crisis")).isEqualTo(before + 1);
  }

  @Test
  void what_cannot_be_handled_becomes_a_dead_letter_and_its_neighbours_are_handled() {
    var first = acknowledged(UUID.randomUUID());
    var noHeaders =
        new ProducerRecord<>(CASES, 0, "key", "\u0000 what a person wrote".getBytes(UTF_8));
    var newVersion = changed(EventHeaders.TYPE, "org.evenkeel.crisis.case-acknowledged.v9");
    var badId = changed(EventHeaders.ID, "not an id");
    var notJson = acknowledged(UUID.randomUUID());
    var broken =
        new ProducerRecord<>(
            CASES,
            0,
            null,
            "key",
            "{\"case_id\":\"what a person wrote".getBytes(UTF_8),
            notJson.headers());
    var throwing = acknowledged(THROWS);
    var otherType = changed(EventHeaders.TYPE, "org.evenkeel.crisis.something-new.v1");
    var last = acknowledged(UUID.randomUUID());
    List.of(first, noHeaders, newVersion, badId, broken, throwing, otherType, last)
        .forEach(SubscriptionIT::send);

    awaitEffect(last);
    assertThat(effects(first)).isEqualTo(1);
    assertThat(effects(throwing)).isZero();
    assertThat(effects(otherType)).isZero();
    try (TopicReader reader = new TopicReader(CASES + ".notification-crisis.dlt")) {
      var letters = reader.until(found -> found.size() == 5);
      assertThat(letters).allMatch(letter -> letter.partition() == 0);
      assertThat(letters)
          .extracting(ConsumerRecord::value)
          .containsExactly(
              noHeaders.value(),
              newVersion.value(),
              badId.value(),
              broken.value(),
              throwing.value());
      assertThat(letters)
          .allSatisfy(
              letter ->
                  assertThat(StreamSupport.stream(letter.headers().spliterator(), false))
                      .noneMatch(header -> new String(header.value(), UTF_8).contains("person")));
      ConsumerRecord<String, byte[]> thrown = letters.getLast();
      assertThat(TestRecords.header(thrown, DeadLetterHeaders.ERROR))
          .isEqualTo(IllegalStateException.class.getName());
      assertThat(TestRecords.header(thrown, DeadLetterHeaders.ATTEMPTS))
          .isEqualTo(Integer.toString(TRIES));
      assertThat(TestRecords.header(thrown, DeadLetterHeaders.TOPIC)).isEqualTo(CASES);
      assertThat(TestRecords.header(thrown, EventHeaders.ID))
          .isEqualTo(TestRecords.id(throwing).toString());
      assertThat(TestRecords.header(letters.getFirst(), DeadLetterHeaders.ATTEMPTS)).isEqualTo("1");
    }
  }

  @Test
  void a_record_too_large_to_be_copied_leaves_its_address() {
    sendTheLargestThatFits(acknowledged(UUID.randomUUID()));
    try (TopicReader reader = new TopicReader(CASES + ".notification-crisis.dlt")) {
      var letter =
          reader.until(found -> found.stream().anyMatch(record -> record.partition() == 1)).stream()
              .filter(record -> record.partition() == 1)
              .findFirst()
              .orElseThrow();
      assertThat(TestRecords.header(letter, DeadLetterHeaders.VALUE)).isEqualTo("omitted");
      assertThat(TestRecords.header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("0");
      assertThat(letter.value()).isNull();
    }
  }

  @Test
  void a_key_that_is_away_holds_the_partition_and_nothing_is_given_up() {
    ProducerRecord<String, byte[]> sealed = analyzed(UUID.randomUUID());
    keys.away(true);
    try {
      send(sealed);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> count("inbox.failed.tries", "kind", "Waiting") > TRIES + 1);
      assertThat(effects(sealed)).isZero();
    } finally {
      keys.away(false);
    }
    awaitEffect(sealed);
    assertThat(count("inbox.dead.letters", "group", "wellness-insights")).isZero();
  }

  @Test
  void what_an_erased_person_left_is_skipped() {
    UUID erased = UUID.randomUUID();
    ProducerRecord<String, byte[]> gone = analyzed(erased);
    ProducerRecord<String, byte[]> after = analyzed(UUID.randomUUID());
    keys.destroy(erased);
    send(gone);
    send(after);
    awaitEffect(after);
    assertThat(effects(gone)).isZero();
    assertThat(count("inbox.erased", "group", "wellness-insights")).isEqualTo(1);
    assertThat(count("inbox.dead.letters", "group", "wellness-insights")).isZero();
  }

  private ProducerRecord<String, byte[]> acknowledged(UUID responder) {
    UUID user = UUID.randomUUID();
    var fact = new CaseAcknowledged(user, user, responder, Instant.EPOCH);
    return first(new TestRecords(codec, CASES).of(user, 1, fact));
  }

  private ProducerRecord<String, byte[]> changed(String header, String value) {
    ProducerRecord<String, byte[]> record = acknowledged(UUID.randomUUID());
    record.headers().remove(header).add(header, value.getBytes(UTF_8));
    return record;
  }

  private ProducerRecord<String, byte[]> analyzed(UUID user) {
    return first(new TestRecords(codec, INSIGHTS).of(user, 1));
  }

  /** In partition 0, because a test looks at the order there. */
  private static ProducerRecord<String, byte[]> first(ProducerRecord<String, byte[]> record) {
    return new ProducerRecord<>(record.topic(), 0, record.key(), record.value(), record.headers());
  }

  private static void sendTheLargestThatFits(ProducerRecord<String, byte[]> like) {
    for (int size = BROKER_LIMIT; size > BROKER_LIMIT - 1_000; size -= 20) {
      try {
        PRODUCER
            .send(new ProducerRecord<>(CASES, 1, null, "k", new byte[size], like.headers()))
            .get();
        return;
      } catch (Exception e) {
        assertThat(e).hasCauseInstanceOf(RecordTooLargeException.class);
      }
    }
  }

  private static void send(ProducerRecord<String, byte[]> record) {
    try {
      PRODUCER.send(record).get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitEffect(ProducerRecord<String, byte[]> record) {
    await().atMost(Duration.ofSeconds(30)).until(() -> effects(record) > 0);
  }

  private long effects(ProducerRecord<String, byte[]> record) {
    return jdbc.sql("SELECT count(*) FROM effect WHERE event_id = ?")
        .param(TestRecords.id(record))
        .query(Long.class)
        .single();
  }

  private double count(String meter, String tag, String value) {
    return meters.find(meter).tag(tag, value).counters().stream().mapToDouble(Counter::count).sum();
  }
}
