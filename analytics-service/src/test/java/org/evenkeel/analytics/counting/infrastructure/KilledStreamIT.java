package org.evenkeel.analytics.counting.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.evenkeel.analytics.Broker;
import org.evenkeel.analytics.Folders;
import org.evenkeel.analytics.ServiceProcesses;
import org.evenkeel.analytics.counting.Members;
import org.evenkeel.analytics.counting.messaging.PlainRecount;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.testing.TestDatabase;
import org.evenkeel.testing.TestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The service is killed again and again under load, and in the end every row is right. */
class KilledStreamIT {

  private static final int USERS = 20;
  private static final int RECORDS = 1_500;
  private static final int KILLS = 3;
  private static final int OWN = Integer.parseInt(Topics.ANALYTICS_STREAM.replaceFirst("^.*-", ""));
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TestDatabase database = TestDatabase.create("evenkeel_killed");
  private final TestTopics topics = TestTopics.create("killed");
  private final Broker broker = new Broker(topics);
  private final ServiceProcesses processes = new ServiceProcesses(database, topics);
  private final Random random = new Random(20261128);
  private final Members members = new Members(random);
  private final List<UUID> users = Stream.generate(members::id).limit(USERS).toList();
  private final PlainRecount plain = new PlainRecount();
  private final Path state = Folders.own();
  private final JdbcRecords rows =
      new JdbcRecords(
          JdbcClient.create(
              new DriverManagerDataSource(
                  database.jdbcUrl(), database.app(), database.appPassword())));
  private final JdbcGenerations generations =
      new JdbcGenerations(
          JdbcClient.create(
              new DriverManagerDataSource(
                  database.jdbcUrl(), database.app(), database.appPassword())));

  @AfterEach
  void end() {
    processes.close();
  }

  @Test
  void rows_equal_a_plain_recount_after_kills_duplicates_deletions_and_poison() throws Exception {
    ServiceProcesses.Running service = processes.start(state);
    await().atMost(PATIENCE).ignoreExceptions().until(() -> generations.hasCaughtUp(OWN));
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<?> publishing = threads.submit(this::publish);
      for (int kill = 0; kill < KILLS; kill++) {
        long before = versions();
        await().atMost(PATIENCE).until(() -> versions() > before || publishing.isDone());
        service.kill();
        if (kill == 1) {
          FileSystemUtils.deleteRecursively(state);
        }
        service = processes.start(state);
      }
      publishing.get();
    }

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(live()).isEqualTo(plain.rows()));
    assertThat(plain.rows()).hasSizeGreaterThan(USERS * 5);
    for (UUID user : users.subList(0, 2)) {
      assertThat(broker.deadLetters(Topics.WELLNESS_RECORDS, Topics.ANALYTICS_STREAM, user))
          .isEqualTo(1);
    }
  }

  /** Over a while that is longer than the kills take. */
  private void publish() {
    users.subList(0, 2).forEach(user -> broker.publishGarbage(user, CheckInRecorded.class));
    for (int i = 0; i < RECORDS; i++) {
      UUID user = users.get(random.nextInt(USERS));
      for (Fact fact : members.anything(user)) {
        UUID event = members.id();
        plain.take(user, fact);
        broker.publish(event, user, fact);
        if (random.nextInt(5) == 0) {
          broker.publish(event, user, fact);
        }
      }
    }
  }

  private long versions() {
    return live().values().stream()
        .mapToLong(row -> row.values().stream().filter(Long.class::isInstance).count())
        .sum();
  }

  private Map<RowKey, Map<String, Object>> live() {
    Map<RowKey, Map<String, Object>> live = new HashMap<>();
    users.forEach(user -> live.putAll(PlainRecount.plain(rows.live(user, OWN))));
    return live;
  }
}
