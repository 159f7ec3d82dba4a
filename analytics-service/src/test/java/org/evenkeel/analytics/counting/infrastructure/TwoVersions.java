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
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.evenkeel.analytics.Broker;
import org.evenkeel.analytics.Folders;
import org.evenkeel.analytics.ServiceProcesses;
import org.evenkeel.analytics.ServiceProcesses.Running;
import org.evenkeel.analytics.counting.Members;
import org.evenkeel.analytics.counting.messaging.PlainRecount;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestDatabase;
import org.evenkeel.testing.TestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** Two versions of the service with generations of their own, and some members' facts. */
abstract class TwoVersions {

  static final int OWN = NextVersion.OWN;
  static final int NEXT = NextVersion.NUMBER;
  static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int USERS = 6;

  /** Of a process that removes at once what nobody uses. */
  static final String[] HASTY = {
    "evenkeel.stream.keep-generation=3s", "evenkeel.stream.generation-poll=500ms"
  };

  private final TestDatabase database = TestDatabase.create("evenkeel_versions");
  final TestTopics topics = TestTopics.create("versions");
  private final Broker broker = new Broker(topics);
  final ServiceProcesses processes = new ServiceProcesses(database, topics);
  final Random random = new Random(20261130);
  final Members members = new Members(random);
  private final List<UUID> users = Stream.generate(members::id).limit(USERS).toList();
  final UUID steady = members.id();
  final PlainRecount plain = new PlainRecount();
  final Path ownState = Folders.own();
  final JdbcClient jdbc =
      JdbcClient.create(
          new DriverManagerDataSource(database.jdbcUrl(), database.app(), database.appPassword()));
  final JdbcRecords rows = new JdbcRecords(jdbc);
  final Admin admin =
      Admin.create(Map.<String, Object>of("bootstrap.servers", BackingServices.kafka()));

  @TempDir private Path classes;
  String next = "";

  @BeforeEach
  void deployed() throws Exception {
    next = NextVersion.classPath(classes);
    admin
        .createTopics(
            Stream.concat(
                    Stream.of(
                            Topics.WELLNESS_RECORDS,
                            Topics.WELLNESS_INTERVENTIONS,
                            Topics.SESSIONS_GUIDED,
                            Topics.IDENTITY_USERS)
                        .map(t -> t.deadLetters(NextVersion.named(Topics.ANALYTICS_STREAM))),
                    Stream.of(
                        Topics.ANALYTICS_PROJECTIONS.deadLetters(
                            NextVersion.named(Topics.ANALYTICS_COUNTS))))
                .map(
                    name -> new NewTopic(topics.prefix() + name, Topic.LOCAL_PARTITIONS, (short) 1))
                .toList())
        .all()
        .get();
  }

  @AfterEach
  void end() {
    processes.close();
    admin.close();
  }

  final void some() {
    for (UUID user : users) {
      members.anything(user).forEach(fact -> publish(user, fact));
    }
  }

  final void publish(UUID user, Fact fact) {
    plain.take(user, fact);
    broker.publish(members.id(), user, fact);
  }

  /** Not awaited: an answer that is wrong now was wrong. */
  final void assertAllRight(Running service) {
    Map<RowKey, Map<String, Object>> counted = plain.rows();
    for (UUID user : Stream.concat(users.stream(), Stream.of(steady)).toList()) {
      JsonNode answer = service.summary(user).orElseThrow();
      Map<String, Object> row =
          counted.getOrDefault(new RowKey(user, Projection.SUMMARY, "all"), Map.of());
      for (String name :
          List.of(
              "checkins",
              "journal_entries",
              "interventions_completed",
              "spark_sessions",
              "wave_sessions",
              "rsd_episodes",
              "ideas_captured")) {
        assertThat(answer.path(name).asLong()).as(name).isEqualTo(row.getOrDefault(name, 0L));
      }
      assertThat(answer.path("last_checkin_at").asString(""))
          .isEqualTo(row.getOrDefault("last checkins", "").toString());
    }
  }

  final void awaitAnswers(Running service) {
    await().atMost(PATIENCE).until(() -> service.summary(steady).isPresent());
  }

  /** Until the rows that everybody shares have everything. */
  final void awaitActivity() {
    long expected =
        plain.rows().entrySet().stream()
            .filter(row -> row.getKey().projection() == Projection.SUMMARY)
            .flatMap(row -> row.getValue().values().stream())
            .filter(Long.class::isInstance)
            .mapToLong(Long.class::cast)
            .sum();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.sql("SELECT count(*) FROM activity WHERE NOT removed")
                        .query(Long.class)
                        .single()
                    == expected);
  }

  final Map<RowKey, Map<String, Object>> live(int generation) {
    Map<RowKey, Map<String, Object>> live = new HashMap<>();
    users.forEach(user -> live.putAll(PlainRecount.plain(rows.live(user, generation))));
    live.putAll(PlainRecount.plain(rows.live(steady, generation)));
    return live;
  }
}
