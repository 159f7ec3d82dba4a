package org.evenkeel.analytics.counting.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
import org.evenkeel.analytics.KilledService;
import org.evenkeel.analytics.counting.Members;
import org.evenkeel.analytics.counting.messaging.PlainRecount;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestDatabase;
import org.evenkeel.testing.TestTopics;
import org.evenkeel.testing.TokenFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The service is killed again and again under load, and in the end every row is right. */
class KilledStreamIT {

  private static final int USERS = 20;
  private static final int RECORDS = 1_500;
  private static final int KILLS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TestDatabase database = TestDatabase.create("evenkeel_killed");
  private final TestTopics topics = TestTopics.create("killed");
  private final Broker broker = new Broker(topics);
  private final TokenFactory tokens = TokenFactory.start();
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
  private final JdbcCountedRows serving =
      new JdbcCountedRows(
          JdbcClient.create(
              new DriverManagerDataSource(
                  database.jdbcUrl(), database.app(), database.appPassword())));
  @TempDir private Path logs;
  private Process service;

  @AfterEach
  void end() {
    service.destroyForcibly();
  }

  @Test
  void rows_equal_a_plain_recount_after_kills_duplicates_deletions_and_poison() throws Exception {
    service = started();
    await().atMost(PATIENCE).ignoreExceptions().until(() -> serving.serving() == 1);
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<?> publishing = threads.submit(this::publish);
      for (int kill = 0; kill < KILLS; kill++) {
        long before = versions();
        await().atMost(PATIENCE).until(() -> versions() > before || publishing.isDone());
        service.destroyForcibly().waitFor();
        if (kill == 1) {
          FileSystemUtils.deleteRecursively(state);
        }
        service = started();
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
    users.forEach(user -> live.putAll(PlainRecount.plain(rows.live(user, 1))));
    return live;
  }

  private Process started() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(KilledService.class.getName());
    settings().forEach((name, value) -> command.add("--" + name + "=" + value));
    File log = Files.createTempFile(logs, "service", ".log").toFile();
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
  }

  private Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("server.port", "0"),
        Map.entry("management.server.port", "0"),
        Map.entry("evenkeel.database.migrate-on-start", "true"),
        Map.entry("evenkeel.database.name", database.name()),
        Map.entry("EVENKEEL_POSTGRES_HOST", database.server().host()),
        Map.entry("EVENKEEL_POSTGRES_PORT", String.valueOf(database.server().port())),
        Map.entry("EVENKEEL_DB_PASSWORD", database.appPassword()),
        Map.entry("EVENKEEL_DB_OWNER_PASSWORD", database.ownerPassword()),
        Map.entry("evenkeel.kafka", BackingServices.kafka()),
        Map.entry("evenkeel.topic-prefix", topics.prefix()),
        Map.entry("evenkeel.issuer", tokens.issuer()),
        Map.entry("evenkeel.stream.state-dir", state.toString()));
  }
}
