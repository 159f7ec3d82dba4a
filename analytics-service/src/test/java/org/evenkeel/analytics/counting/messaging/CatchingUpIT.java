package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.evenkeel.analytics.counting.MissingRows;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.DeadLetterHeaders;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far the rows are, told from a real broker's topics and groups alone. */
class CatchingUpIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestTopics topics =
      TestTopics.create(
          "catching",
          Topics.WELLNESS_RECORDS,
          Topics.WELLNESS_INTERVENTIONS,
          Topics.SESSIONS_GUIDED,
          Topics.IDENTITY_USERS,
          Topics.ANALYTICS_PROJECTIONS);
  private final BrokerSettings broker =
      new BrokerSettings(BackingServices.kafka(), topics.prefix());
  private final Noted noted = new Noted();
  private final FirstOrigin generations = new FirstOrigin();
  private final AtomicLong nanos = new AtomicLong();
  private final CatchingUp catchingUp =
      new CatchingUp(broker, generations, new RowLetters(noted), nanos::get);
  private final Admin admin =
      Admin.create(Map.<String, Object>of("bootstrap.servers", broker.kafka()));
  private final TopicPartition facts = place(Topics.WELLNESS_RECORDS);
  private final TopicPartition rows = place(Topics.ANALYTICS_PROJECTIONS);

  @BeforeEach
  void there() {
    await().atMost(PATIENCE).until(() -> !(catchingUp.look() instanceof Look.Unknown));
  }

  @AfterEach
  void end() {
    catchingUp.close();
    admin.close();
  }

  @Test
  void the_stream_and_then_the_rows_group_must_be_as_far() throws Exception {
    assertThat(catchingUp.look()).isInstanceOf(Look.Reached.class);

    write(facts.topic(), "a fact");
    assertThat(catchingUp.look()).isInstanceOf(Look.Open.class);
    write(rows.topic(), "a row");
    commit(Generation.OWN.stream(), facts, 1);
    assertThat(catchingUp.look()).isInstanceOf(Look.Open.class);
    commit(Generation.OWN.counts(), rows, 1);

    assertThat(catchingUp.look()).isInstanceOf(Look.Reached.class);
  }

  @Test
  void a_log_that_was_made_anew_is_said_until_it_is_read_again() throws Exception {
    write(facts.topic(), "one");
    write(facts.topic(), "two");
    commit(Generation.OWN.stream(), facts, 5);
    assertThat(catchingUp.look()).isEqualTo(new Look.Anew(facts.topic()));
    assertThat(catchingUp.look()).isEqualTo(new Look.Anew(facts.topic()));

    commit(Generation.OWN.stream(), facts, 2);
    assertThat(catchingUp.look()).isInstanceOf(Look.Reached.class);
  }

  @Test
  void rows_that_were_made_anew_are_said_until_they_are_kept_again() throws Exception {
    write(rows.topic(), "one");
    commit(Generation.OWN.counts(), rows, 5);
    assertThat(catchingUp.look()).isEqualTo(new Look.Anew(rows.topic()));

    commit(Generation.OWN.counts(), rows, 1);
    assertThat(catchingUp.look()).isInstanceOf(Look.Reached.class);
  }

  @Test
  void a_question_about_a_log_that_is_gone_is_given_up() throws Exception {
    write(facts.topic(), "one");
    assertThat(catchingUp.look()).isInstanceOf(Look.Open.class);
    admin.deleteTopics(List.of(facts.topic())).all().get();
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> {
              admin
                  .createTopics(
                      List.of(new NewTopic(facts.topic(), Topic.LOCAL_PARTITIONS, (short) 1)))
                  .all()
                  .get();
              return true;
            });

    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> catchingUp.look() instanceof Look.Reached);
  }

  @Test
  void what_was_cut_off_the_beginning_is_not_waited_for() throws Exception {
    TopicPartition letters = new TopicPartition(letters(), 0);
    write(letters.topic(), "one");
    write(letters.topic(), "two");
    admin.deleteRecords(Map.of(letters, RecordsToDelete.beforeOffset(1))).all().get();

    awaitReached();
    write(letters.topic(), UUID.randomUUID() + "|" + Generation.OWN.number() + "|summary|all");
    awaitReached();
    assertThat(noted.rows).hasSize(1);
  }

  @Test
  void rows_that_were_put_aside_are_noted_before_anything_counts_as_reached() throws Exception {
    UUID user = UUID.randomUUID();
    String key = user + "|" + Generation.OWN.number() + "|summary|all";
    write(letters(), key);

    awaitReached();
    assertThat(noted.rows)
        .containsExactly(new MissingRows.Missing(user, Generation.OWN.number(), "summary|all", 3));
    awaitReached();
    assertThat(noted.rows).hasSize(1);
  }

  @Test
  void a_record_that_the_stream_gave_up_is_noted_until_it_is_discarded() throws Exception {
    UUID user = UUID.randomUUID();
    String topic = broker.named(Topics.SESSIONS_GUIDED.deadLetters(Generation.OWN.stream()));
    write(topic, user.toString());
    awaitReached();
    assertThat(noted.rows)
        .containsExactly(MissingRows.Missing.letter(user, Generation.OWN.number(), topic, 0, 0));

    write(topic, user.toString(), Map.of(DeadLetterHeaders.RESOLVES, "0"));
    awaitReached();
    assertThat(noted.rows).isEmpty();
  }

  @Test
  void a_memory_that_was_made_anew_is_lost_until_it_is_the_old_one() throws Exception {
    List<String> changelogs =
        Stream.of(AnalyticsTopology.RECORDS, AnalyticsTopology.ROWS)
            .map(store -> broker.named(Generation.OWN.stream()) + "-" + store + "-changelog")
            .toList();
    assertThat(catchingUp.look()).isInstanceOf(Look.Reached.class);
    make(changelogs.getFirst());
    await().atMost(PATIENCE).until(() -> catchingUp.look() instanceof Look.Unknown);
    make(changelogs.getLast());
    awaitReached();
    assertThat(generations.origins.getLast().changelogs()).hasSize(2);
    assertThat(generations.origins.getLast().sources()).hasSize(4);

    admin.deleteTopics(changelogs).all().get();
    for (String each : changelogs) {
      await().atMost(PATIENCE).ignoreExceptions().until(() -> make(each));
    }
    nanos.addAndGet(Duration.ofMinutes(2).toNanos());

    Look lost = new Look.Lost(Generation.OWN.stream());
    await().atMost(PATIENCE).ignoreExceptions().until(() -> catchingUp.look().equals(lost));
    write(facts.topic(), "a fact");
    assertThat(catchingUp.look()).isEqualTo(lost);
    assertThat(catchingUp.look()).isEqualTo(lost);
  }

  private void awaitReached() {
    await().atMost(PATIENCE).until(() -> catchingUp.look() instanceof Look.Reached);
  }

  private boolean make(String topic) throws Exception {
    admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    return true;
  }

  private String letters() {
    return broker.named(Topics.ANALYTICS_PROJECTIONS.deadLetters(Generation.OWN.counts()));
  }

  private TopicPartition place(Topic topic) {
    return new TopicPartition(topics.name(topic), 0);
  }

  private void commit(String group, TopicPartition partition, long offset) throws Exception {
    admin
        .alterConsumerGroupOffsets(
            broker.named(group), Map.of(partition, new OffsetAndMetadata(offset)))
        .all()
        .get();
  }

  private void write(String topic, String key) throws Exception {
    write(topic, key, Map.of());
  }

  private void write(String topic, String key, Map<String, String> headers) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.kafka()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(topic, 0, key.getBytes(UTF_8), new byte[0]);
      record.headers().add(EventHeaders.SEQUENCE, "3".getBytes(UTF_8));
      headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
      producer.send(record).get();
    }
  }

  /** A table that keeps the first changelogs in mind. */
  private static final class FirstOrigin extends UsedGenerations {
    private final List<Origin> origins = new ArrayList<>();

    @Override
    public boolean from(int generation, Origin origin) {
      if (origins.isEmpty() || origins.getLast().changelogs().isEmpty()) {
        origins.add(origin);
      }
      return origins.getLast().equals(origin);
    }
  }

  /** A table in memory. */
  private static final class Noted implements MissingRows {
    private final List<Missing> rows = new ArrayList<>();

    @Override
    public void note(Missing missing) {
      if (!rows.contains(missing)) {
        rows.add(missing);
      }
    }

    @Override
    public int missing(int generation) {
      return rows.size();
    }

    @Override
    public List<Missing> all(int generation) {
      return rows;
    }

    @Override
    public void mended(List<Missing> mended) {
      rows.removeAll(mended);
    }
  }
}
