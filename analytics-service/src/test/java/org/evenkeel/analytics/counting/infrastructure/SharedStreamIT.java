package org.evenkeel.analytics.counting.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.evenkeel.analytics.Broker;
import org.evenkeel.analytics.Folders;
import org.evenkeel.analytics.ServiceProcesses;
import org.evenkeel.analytics.ServiceProcesses.Running;
import org.evenkeel.analytics.counting.Members;
import org.evenkeel.analytics.counting.messaging.PlainRecount;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.Topics;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestDatabase;
import org.evenkeel.testing.TestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two processes share the stream; one is killed under load and comes back. */
class SharedStreamIT {

  private static final int USERS = 20;
  private static final int OWN = Integer.parseInt(Topics.ANALYTICS_STREAM.replaceFirst("^.*-", ""));
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** So many rounds what is published may be before what is counted. */
  private static final long AHEAD = 50;

  /** Enough for rows of everybody. */
  private static final int ROUNDS = 300;

  private static final String[] WARM = {"evenkeel.stream.standbys=1"};

  private final TestDatabase database = TestDatabase.create("evenkeel_shared");
  private final TestTopics topics = TestTopics.create("shared");
  private final Broker broker = new Broker(topics);
  private final ServiceProcesses processes = new ServiceProcesses(database, topics);
  private final Random random = new Random(20261129);
  private final Members members = new Members(random);
  private final List<UUID> users = Stream.generate(members::id).limit(USERS).toList();
  private final UUID steady = members.id();
  private final PlainRecount plain = new PlainRecount();
  private final AtomicBoolean enough = new AtomicBoolean();
  private final AtomicInteger ofSteady = new AtomicInteger();
  private final JdbcRecords rows =
      new JdbcRecords(
          JdbcClient.create(
              new DriverManagerDataSource(
                  database.jdbcUrl(), database.app(), database.appPassword())));

  @AfterEach
  void end() {
    processes.close();
  }

  @Test
  void rows_equal_a_plain_recount_and_nothing_is_told_twice() throws Exception {
    Running first = processes.start(Folders.own(), WARM);
    Running second = processes.start(Folders.own(), WARM);
    await().atMost(PATIENCE).ignoreExceptions().until(() -> sharing() == 2);
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<?> publishing = threads.submit(this::goOn);
      awaitProgress();
      second.kill();
      awaitProgress();
      awaitProgress();
      processes.start(Folders.own(), WARM);
      await().atMost(PATIENCE).ignoreExceptions().until(() -> sharing() == 2);
      awaitProgress();
      await().atMost(PATIENCE).until(() -> ofSteady.get() >= ROUNDS);
      enough.set(true);
      publishing.get();
    }

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(live()).isEqualTo(plain.rows()));
    assertThat(plain.rows()).hasSizeGreaterThan(USERS * 5);
    assertThat(first.summary(steady).orElseThrow().path("checkins").asInt())
        .isEqualTo(ofSteady.get());
    assertThat(versionsOfSteady())
        .isEqualTo(LongStream.rangeClosed(1, ofSteady.get()).boxed().toList());
  }

  /** One member only records, so each of theirs is one version of their summary. */
  private void goOn() {
    while (!enough.get()) {
      long least = ofSteady.get() - AHEAD;
      await().atMost(PATIENCE).until(() -> countedOfSteady() >= least);
      UUID user = users.get(random.nextInt(USERS));
      for (Fact fact : members.anything(user)) {
        publish(user, fact);
      }
      publish(steady, Members.checkIn(steady, members.id(), random.nextInt(5), 4, 6, List.of()));
      ofSteady.incrementAndGet();
    }
  }

  private void publish(UUID user, Fact fact) {
    UUID event = members.id();
    plain.take(user, fact);
    broker.publish(event, user, fact);
    if (random.nextInt(5) == 0) {
      broker.publish(event, user, fact);
    }
  }

  /** Until what was published by now is counted in a row. */
  private void awaitProgress() {
    long goal = ofSteady.get() + 1L;
    await().atMost(PATIENCE).until(() -> countedOfSteady() >= goal);
  }

  private long countedOfSteady() {
    return rows.live(steady, OWN)
        .getOrDefault(new RowKey(steady, Projection.SUMMARY, "all"), Row.NONE)
        .version();
  }

  private List<Long> versionsOfSteady() {
    return new ProjectionTopic(topics).versions(new RowKey(steady, Projection.SUMMARY, "all"), OWN);
  }

  private Map<RowKey, Map<String, Object>> live() {
    Map<RowKey, Map<String, Object>> live = new HashMap<>();
    users.forEach(user -> live.putAll(PlainRecount.plain(rows.live(user, OWN))));
    live.putAll(PlainRecount.plain(rows.live(steady, OWN)));
    return live;
  }

  /** How many members of the stream's group have partitions. */
  private long sharing() throws ExecutionException, InterruptedException {
    String group = topics.prefix() + Topics.ANALYTICS_STREAM;
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", BackingServices.kafka()))) {
      Set<String> sharing = new HashSet<>();
      admin
          .describeConsumerGroups(List.of(group))
          .describedGroups()
          .get(group)
          .get()
          .members()
          .forEach(
              member -> {
                if (!member.assignment().topicPartitions().isEmpty()) {
                  sharing.add(member.consumerId());
                }
              });
      return sharing.size();
    }
  }
}
