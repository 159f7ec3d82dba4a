package org.evenkeel.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.evenkeel.platform.messaging.outbox.SentFacts.acknowledged;
import static org.evenkeel.platform.messaging.outbox.SentFacts.count;
import static org.evenkeel.platform.messaging.outbox.SentFacts.sequences;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.evenkeel.contracts.Topics;
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
class RelayIT {

  private static final Bench BENCH = Bench.with(Topics.CRISIS_CASES);
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
        Instant.EPOCH,
        null);
  }

  private static FloorFired fired(UUID user) {
    return new FloorFired(
        user, "checkin", "source", null, "high", 1, List.of(), "v", "v", null, Instant.EPOCH);
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
