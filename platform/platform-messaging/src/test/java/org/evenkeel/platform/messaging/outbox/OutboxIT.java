package org.evenkeel.platform.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.analytics.AchievementUnlocked;
import org.evenkeel.contracts.crisis.CaseAcknowledged;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.platform.messaging.Bench;
import org.evenkeel.platform.messaging.BenchApplication;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.platform.messaging.TopicReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = BenchApplication.class)
class OutboxIT {

  private static final Bench BENCH = Bench.with(Topics.ANALYTICS_INSIGHTS, Topics.CRISIS_CASES);
  private static final String INSIGHTS = BENCH.topics().name(Topics.ANALYTICS_INSIGHTS);
  private static final String CASES = BENCH.topics().name(Topics.CRISIS_CASES);

  @Autowired private Outbox outbox;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource dataSource;
  @Autowired private BrokerSettings broker;
  @Autowired private MeterRegistry meters;
  private TransactionTemplate transaction;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    BENCH.settings(registry);
  }

  @Autowired
  void transactions(PlatformTransactionManager manager) {
    transaction = new TransactionTemplate(manager);
  }

  @Test
  void a_transaction_held_open_delays_its_own_user_and_nobody_else() throws Exception {
    UUID slow = UUID.randomUUID();
    List<UUID> users = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();
    CountDownLatch published = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        TopicReader reader = new TopicReader(CASES)) {
      Future<?> held =
          threads.submit(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        outbox.publish(slow, acknowledged(slow));
                        published.countDown();
                        awaitUninterrupted(commit);
                      }));
      published.await();
      Future<?> behind = threads.submit(() -> publish(slow));
      IntStream.range(0, 1_000).forEach(i -> publish(users.get(i % users.size())));

      var meanwhile = reader.until(found -> count(found, users) == 1_000);
      assertThat(meanwhile).noneMatch(record -> record.key().equals(slow.toString()));
      commit.countDown();
      held.get();
      behind.get();

      var all = reader.until(found -> count(found, List.of(slow)) == 2);
      users.forEach(user -> assertThat(sequences(all, user)).containsExactlyElementsOf(upTo(50)));
      assertThat(sequences(all, slow)).containsExactly(1L, 2L);
    }
  }

  @Test
  void two_relays_whose_connections_break_lose_nothing_and_keep_the_order() throws Exception {
    List<UUID> users = IntStream.range(0, 10).mapToObj(i -> UUID.randomUUID()).toList();
    OutboxRelay second = anotherRelay();
    second.start();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        TopicReader reader = new TopicReader(CASES)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 3; writer++) {
        writers.add(
            threads.submit(() -> IntStream.range(0, 100).forEach(i -> publish(users.get(i % 10)))));
      }
      for (int strike = 1; strike <= 3; strike++) {
        int reached = strike * 60;
        reader.until(found -> count(found, users) >= reached);
        breakRelayConnections();
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      var all =
          reader.until(
              found -> users.stream().allMatch(user -> sequences(found, user).size() == 30));
      users.forEach(user -> assertThat(sequences(all, user)).containsExactlyElementsOf(upTo(30)));
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(pending(CASES)).isZero());
    } finally {
      second.stop();
    }
  }

  @Test
  void a_row_the_broker_refuses_is_put_aside_and_its_user_goes_on() {
    UUID user = UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          outbox.publish(user, acknowledged(user));
          outbox.publishAbout(user.toString(), tooLarge(user));
          outbox.publish(user, acknowledged(user));
        });
    try (TopicReader reader = new TopicReader(CASES)) {
      var sent = reader.until(found -> count(found, List.of(user)) == 2);
      assertThat(sequences(sent, user)).containsExactly(1L, 3L);
    }
    assertThat(
            jdbc.sql("SELECT reason FROM outbox_rejected WHERE ordering_key = ?")
                .param(user.toString())
                .query(String.class)
                .list())
        .containsExactly("RecordTooLargeException");
    assertThat(meters.get("outbox.rejected").counter().count()).isEqualTo(1);
  }

  @Test
  void a_topic_that_is_away_holds_its_own_facts_until_it_is_there() throws Exception {
    UUID waiting = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    transaction.executeWithoutResult(s -> outbox.publish(waiting, fired(waiting)));
    publish(other);
    try (TopicReader reader = new TopicReader(CASES)) {
      reader.until(found -> count(found, List.of(other)) == 1);
    }
    String absent = BENCH.topics().name(Topics.CRISIS_SIGNALS);
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.kafka()))) {
      admin.createTopics(List.of(new NewTopic(absent, 1, (short) 1))).all().get();
    }
    try (TopicReader reader = new TopicReader(absent)) {
      reader.until(found -> count(found, List.of(waiting)) == 1);
    }
  }

  @Test
  void a_sealed_fact_is_readable_neither_in_the_table_nor_in_the_topic() {
    UUID user = UUID.randomUUID();
    var fact =
        new AchievementUnlocked(
            user, "secret-streak", LocalDate.parse("2026-03-01"), Instant.EPOCH);
    transaction.executeWithoutResult(
        status -> {
          outbox.publish(user, fact);
          assertThat(
                  jdbc.sql("SELECT value FROM outbox WHERE subject = ?")
                      .param(user)
                      .query((row, n) -> new String(row.getBytes(1), UTF_8))
                      .single())
              .contains("\"sealed\"")
              .doesNotContain("streak");
        });
    try (TopicReader reader = new TopicReader(INSIGHTS)) {
      var record = reader.until(found -> count(found, List.of(user)) == 1).getLast();
      assertThat(new String(record.value(), UTF_8)).doesNotContain("streak");
      assertThat(header(record, EventHeaders.CONTENT_TYPE)).isEqualTo(EventHeaders.SEALED_JSON);
      assertThat(header(record, EventHeaders.SUBJECT)).isEqualTo(user.toString());
      assertThat(header(record, EventHeaders.SOURCE)).isEqualTo("/evenkeel/bench-service");
    }
  }

  @Test
  void a_rolled_back_fact_is_never_sent_and_leaves_no_gap() {
    UUID user = UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          outbox.publish(user, acknowledged(user));
          status.setRollbackOnly();
        });
    publish(user);
    try (TopicReader reader = new TopicReader(CASES)) {
      var sent = reader.until(found -> count(found, List.of(user)) > 0);
      assertThat(sequences(sent, user)).containsExactly(1L);
    }
  }

  @Test
  void publishing_needs_a_transaction() {
    UUID user = UUID.randomUUID();
    assertThatThrownBy(() -> outbox.publish(user, acknowledged(user)))
        .isInstanceOf(IllegalStateException.class);
  }

  private void publish(UUID user) {
    transaction.executeWithoutResult(status -> outbox.publish(user, acknowledged(user)));
  }

  private OutboxRelay anotherRelay() {
    return new OutboxRelay(
        () -> RelayConnection.open(dataSource),
        new FactProducer(
            broker.kafka(), new CloudEventRecords(broker.topicPrefix(), "/evenkeel/second")),
        new OutboxMetrics(new SimpleMeterRegistry(), Clock.systemUTC()),
        Duration.ofMillis(100),
        true);
  }

  private void breakRelayConnections() {
    jdbc.sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE application_name = ? AND datname = current_database()")
        .param(RelayConnection.NAME)
        .query(Boolean.class)
        .list();
  }

  private long pending(String topic) {
    return jdbc.sql("SELECT count(*) FROM outbox WHERE ? LIKE '%' || topic")
        .param(topic)
        .query(Long.class)
        .single();
  }

  private static CaseAcknowledged acknowledged(UUID user) {
    return new CaseAcknowledged(UUID.randomUUID(), user, UUID.randomUUID(), Instant.EPOCH);
  }

  /** Its key is the user's, so that it stands between two facts of the user. */
  private static CrisisDetected tooLarge(UUID user) {
    return new CrisisDetected(
        UUID.randomUUID(),
        user,
        "high",
        1,
        "checkin",
        "x".repeat(2_000_000),
        true,
        List.of(),
        "v",
        "v",
        null,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private static FloorFired fired(UUID user) {
    return new FloorFired(
        user, "checkin", "source", null, "high", 1, List.of(), "v", "v", null, Instant.EPOCH);
  }

  private static long count(List<ConsumerRecord<String, byte[]>> records, List<UUID> users) {
    Predicate<String> wanted = key -> users.stream().anyMatch(user -> user.toString().equals(key));
    return records.stream().filter(record -> wanted.test(record.key())).count();
  }

  /** Numbers of a user's facts in the order of their first appearance. */
  private static List<Long> sequences(List<ConsumerRecord<String, byte[]>> records, UUID user) {
    return records.stream()
        .filter(record -> record.key().equals(user.toString()))
        .map(record -> Long.valueOf(header(record, EventHeaders.SEQUENCE)))
        .distinct()
        .toList();
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
