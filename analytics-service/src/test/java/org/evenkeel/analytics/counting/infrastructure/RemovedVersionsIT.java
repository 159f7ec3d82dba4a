package org.evenkeel.analytics.counting.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.evenkeel.analytics.Folders;
import org.evenkeel.analytics.ServiceProcesses.Running;
import org.evenkeel.contracts.Topics;
import org.junit.jupiter.api.Test;

/** A generation is removed; its processes end what they do of it, and answer right all the same. */
class RemovedVersionsIT extends TwoVersions {

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

  @Test
  void one_that_runs_or_comes_back_while_it_is_removed_ends_first() throws Exception {
    Path folder = ownState.resolve(topics.prefix() + Topics.ANALYTICS_STREAM);
    Running older = processes.start(ownState, HASTY);
    some();
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(live(OWN)).isEqualTo(plain.rows()));
    await().atMost(PATIENCE).until(() -> membersOf(OWN) == 2);
    assertThat(folder).exists();

    jdbc.sql("UPDATE stream_use SET removed_at = now() WHERE generation = ?").param(OWN).update();
    await().atMost(PATIENCE).until(() -> membersOf(OWN) == 0 && !Files.exists(folder));
    some();
    awaitActivity();
    assertAllRight(older);
    assertThat(folder).doesNotExist();
    older.kill();

    Running again = processes.start(ownState, HASTY);
    awaitAnswers(again);
    some();
    awaitActivity();
    assertAllRight(again);
    await()
        .during(Duration.ofSeconds(3))
        .atMost(PATIENCE)
        .until(() -> membersOf(OWN) == 0 && !Files.exists(folder));

    processes.start(next, Folders.own(), HASTY);
    await().atMost(PATIENCE).until(() -> gone(OWN));
    assertThat(live(OWN)).isEmpty();
    assertThat(topicsOf(OWN)).isEmpty();
    assertAllRight(again);
  }

  private boolean gone(int generation) {
    return jdbc.sql("SELECT count(*) FROM stream_use WHERE generation = ? AND gone_at IS NOT NULL")
            .param(generation)
            .query(Integer.class)
            .single()
        == 1;
  }

  /** Of the stream's group and of that which keeps its rows. */
  private int membersOf(int generation) throws Exception {
    int members = 0;
    for (String own : List.of("analytics-stream-", "analytics-counts-")) {
      String group = topics.prefix() + own + generation;
      try {
        members +=
            admin
                .describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .get()
                .members()
                .size();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof GroupIdNotFoundException)) {
          throw e;
        }
      }
    }
    return members;
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
