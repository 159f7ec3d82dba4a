package org.evenkeel.analytics.counting.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
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
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestDatabase;
import org.evenkeel.testing.TestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** A version with another generation comes, is gone back from, and comes again, while facts do. */
class ChangedVersionsIT {

  private static final int OWN = NextVersion.OWN;
  private static final int NEXT = NextVersion.NUMBER;
  private static final int USERS = 6;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Longer than anything may be behind, so that what is older than this is in any answer. */
  private static final Duration SLACK = Duration.ofSeconds(20);

  /** So many rounds what is published may be before what is counted. */
  private static final long AHEAD = 50;

  private static final String[] HASTY = {
    "evenkeel.stream.keep-generation=3s", "evenkeel.stream.generation-poll=500ms"
  };

  private final TestDatabase database = TestDatabase.create("evenkeel_versions");
  private final TestTopics topics = TestTopics.create("versions");
  private final Broker broker = new Broker(topics);
  private final ServiceProcesses processes = new ServiceProcesses(database, topics);
  private final Random random = new Random(20261130);
  private final Members members = new Members(random);
  private final List<UUID> users = Stream.generate(members::id).limit(USERS).toList();
  private final UUID steady = members.id();
  private final PlainRecount plain = new PlainRecount();
  private final Path ownState = Folders.own();
  private final AtomicBoolean enough = new AtomicBoolean();
  private final AtomicInteger begun = new AtomicInteger();
  private final ConcurrentSkipListMap<Long, Integer> published = new ConcurrentSkipListMap<>();
  private final JdbcClient jdbc =
      JdbcClient.create(
          new DriverManagerDataSource(database.jdbcUrl(), database.app(), database.appPassword()));
  private final JdbcRecords rows = new JdbcRecords(jdbc);
  private final Admin admin =
      Admin.create(Map.<String, Object>of("bootstrap.servers", BackingServices.kafka()));

  @TempDir private Path classes;
  private String next = "";

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

  @Test
  void summaries_are_right_while_a_version_comes_and_is_gone_back_from() throws Exception {
    Running older = processes.start(ownState);
    awaitAnswers(older);
    Running newer;
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<?> publishing = threads.submit(this::goOn);
      await().atMost(PATIENCE).until(() -> !live(OWN).isEmpty());
      // It removes at once what nobody uses; the older version is used.
      newer = processes.start(next, Folders.own(), HASTY);
      awaitAnswers(newer);
      for (int i = 0; i < 40; i++) {
        assertRightEnough(older);
        assertRightEnough(newer);
      }
      enough.set(true);
      publishing.get();
    }
    awaitBoth(older, newer);
    assertThat(
            jdbc.sql("SELECT count(*) FROM stream_use WHERE removed_at IS NOT NULL")
                .query(Integer.class)
                .single())
        .isZero();

    newer.kill();
    some();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(live(OWN)).isEqualTo(plain.rows()));
    awaitActivity();
    older.kill();
    assertThat(live(NEXT)).isNotEqualTo(plain.rows());
    newer = processes.start(next, Folders.own());
    awaitAnswers(newer);
    assertAllRight(newer);
    some();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(live(NEXT)).isEqualTo(plain.rows()));
    awaitActivity();

    newer.kill();
    assertThat(live(OWN)).isNotEqualTo(plain.rows());
    older = processes.start(ownState);
    awaitAnswers(older);
    assertAllRight(older);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(live(OWN)).isEqualTo(plain.rows()));
    assertAllRight(older);
  }

  @Test
  void what_nobody_uses_any_more_is_removed_and_its_version_still_answers_right() throws Exception {
    Running older = processes.start(ownState);
    some();
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(live(OWN)).isEqualTo(plain.rows()));
    assertThat(topicsOf(OWN)).hasSize(7);
    older.kill();

    Running newer = processes.start(next, ownState, HASTY);
    await().atMost(PATIENCE).until(() -> gone(OWN));
    some();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(live(NEXT)).isEqualTo(plain.rows()));
    awaitActivity();

    assertThat(live(OWN)).isEmpty();
    assertThat(topicsOf(OWN)).isEmpty();
    assertThat(topicsOf(NEXT)).hasSize(7);
    assertThat(groups())
        .doesNotContain(
            topics.prefix() + Topics.ANALYTICS_STREAM, topics.prefix() + Topics.ANALYTICS_COUNTS)
        .contains(topics.prefix() + NextVersion.named(Topics.ANALYTICS_STREAM));
    assertThat(new ProjectionTopic(topics).keys(topics.name(Topics.ANALYTICS_PROJECTIONS), ""))
        .isNotEmpty()
        .allMatch(key -> key.contains("|" + NEXT + "|"));
    await()
        .atMost(PATIENCE)
        .until(() -> !Files.exists(ownState.resolve(topics.prefix() + Topics.ANALYTICS_STREAM)));
    assertAllRight(newer);

    older = processes.start(Folders.own());
    awaitAnswers(older);
    assertAllRight(older);
    some();
    Running again = older;
    await().atMost(PATIENCE).untilAsserted(() -> assertAllRight(again));
    assertThat(live(OWN)).isEmpty();
  }

  private void goOn() {
    while (!enough.get()) {
      long least = begun.get() - AHEAD;
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  rows.live(steady, OWN)
                          .getOrDefault(new RowKey(steady, Projection.SUMMARY, "all"), Row.NONE)
                          .version()
                      >= least);
      some();
      begun.incrementAndGet();
      publish(steady, Members.checkIn(steady, members.id(), random.nextInt(5), 4, 6, List.of()));
      published.put(System.nanoTime(), begun.get());
    }
  }

  private void some() {
    for (UUID user : users) {
      members.anything(user).forEach(fact -> publish(user, fact));
    }
  }

  private void publish(UUID user, Fact fact) {
    plain.take(user, fact);
    broker.publish(members.id(), user, fact);
  }

  /** Nothing that is older than the slack is missing, and nothing is counted twice. */
  private void assertRightEnough(Running service) {
    var old = published.floorEntry(System.nanoTime() - SLACK.toNanos());
    int seen = service.summary(steady).orElseThrow().path("checkins").asInt();
    assertThat(seen).isBetween(old == null ? 0 : old.getValue(), begun.get());
  }

  private void awaitBoth(Running older, Running newer) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(live(OWN)).isEqualTo(plain.rows());
              assertThat(live(NEXT)).isEqualTo(plain.rows());
              assertAllRight(older);
              assertAllRight(newer);
            });
  }

  /** Not awaited: an answer that is wrong now was wrong. */
  private void assertAllRight(Running service) {
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

  private void awaitAnswers(Running service) {
    await().atMost(PATIENCE).until(() -> service.summary(steady).isPresent());
  }

  /** Until the rows that everybody shares have everything. */
  private void awaitActivity() {
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

  private Map<RowKey, Map<String, Object>> live(int generation) {
    Map<RowKey, Map<String, Object>> live = new HashMap<>();
    users.forEach(user -> live.putAll(PlainRecount.plain(rows.live(user, generation))));
    live.putAll(PlainRecount.plain(rows.live(steady, generation)));
    return live;
  }

  private boolean gone(int generation) {
    return jdbc.sql("SELECT count(*) FROM stream_use WHERE generation = ? AND gone_at IS NOT NULL")
            .param(generation)
            .query(Integer.class)
            .single()
        == 1;
  }

  private Set<String> topicsOf(int generation) throws Exception {
    return admin.listTopics().names().get().stream()
        .filter(name -> name.startsWith(topics.prefix()))
        .filter(
            name ->
                name.contains("analytics-stream-" + generation)
                    || name.contains("analytics-counts-" + generation))
        .collect(Collectors.toSet());
  }

  private Set<String> groups() throws Exception {
    return admin.listGroups().all().get().stream()
        .map(GroupListing::groupId)
        .collect(Collectors.toSet());
  }
}
