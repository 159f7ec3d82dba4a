package org.evenkeel.analytics.counting.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.evenkeel.analytics.Broker;
import org.evenkeel.analytics.Folders;
import org.evenkeel.analytics.ServiceProcesses;
import org.evenkeel.analytics.counting.Members;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.UserErased;
import org.evenkeel.testing.TestDatabase;
import org.evenkeel.testing.TestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A fact that a user was erased takes them out of state, changelogs, rows and their topic. */
class ErasedStateIT {

  private static final int OWN = Integer.parseInt(Topics.ANALYTICS_STREAM.replaceFirst("^.*-", ""));
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TestDatabase database = TestDatabase.create("evenkeel_erased");
  private final TestTopics topics = TestTopics.create("erased");
  private final Broker broker = new Broker(topics);
  private final ServiceProcesses processes = new ServiceProcesses(database, topics);
  private final ProjectionTopic compacted = new ProjectionTopic(topics);
  private final UUID user = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
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
  void an_erased_user_is_taken_out_of_state_changelogs_and_rows_and_others_stay() {
    var service = processes.start(Folders.own());
    checkIn(user);
    checkIn(user);
    checkIn(other);
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> counted(user) == 2 && counted(other) == 1);
    assertThat(compacted.keys(changelog("records"), user.toString())).hasSize(2);
    assertThat(compacted.keys(changelog("rows"), user.toString())).hasSize(2);

    broker.publish(UUID.randomUUID(), user, new UserErased(user, Members.at(3)));
    checkIn(user);
    checkIn(other);

    await().atMost(PATIENCE).until(() -> counted(other) == 2 && rows.live(user, OWN).isEmpty());
    assertThat(compacted.keys(changelog("records"), user.toString()))
        .containsExactly(user + "|ERASED");
    assertThat(compacted.keys(changelog("rows"), user.toString())).isEmpty();
    assertThat(compacted.keys(topics.name(Topics.ANALYTICS_PROJECTIONS), user.toString()))
        .containsExactly(user + "|" + OWN + "|forgotten");
    assertThat(compacted.keys(changelog("rows"), other.toString())).hasSize(2);
    assertThat(service.summary(user).orElseThrow().path("checkins").asInt()).isZero();
    assertThat(service.summary(user).orElseThrow().path("last_checkin_at").isNull()).isTrue();
  }

  private void checkIn(UUID who) {
    broker.publish(
        UUID.randomUUID(), who, Members.checkIn(who, UUID.randomUUID(), 1, 4, 6, List.of("sad")));
  }

  private long counted(UUID who) {
    return rows.live(who, OWN).values().stream()
        .filter(row -> !row.lastAt().isEmpty())
        .mapToLong(row -> row.counts().getOrDefault("checkins", 0L))
        .sum();
  }

  private String changelog(String store) {
    return topics.prefix() + Topics.ANALYTICS_STREAM + "-" + store + "-changelog";
  }
}
