package org.evenkeel.crisis.service.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.crisis.service.RunningService;
import org.junit.jupiter.api.Test;

/** Either path suffices, and in whichever order both bring a signal it is one case. */
class BothPathsIT extends RunningService {

  private final UUID user = UUID.randomUUID();
  private final FloorFired signal = signal(user, UUID.randomUUID().toString(), null, "high");

  @Test
  void the_durable_path_alone_opens_the_case_and_the_urgent_one_that_comes_late_finds_it() {
    BROKER.publish(UUID.randomUUID(), user, signal);
    await().atMost(Duration.ofSeconds(60)).until(() -> cases().size() == 1);

    assertThat(urgently()).isEqualTo(cases().getFirst());
    assertThat(cases()).hasSize(1);
    assertThat(sources()).isEqualTo(1);
    awaitToldOnce();
  }

  @Test
  void both_at_once_and_over_again_are_one_case_told_once() {
    List<CompletableFuture<UUID>> calls =
        IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(this::urgently)).toList();
    BROKER.publish(UUID.randomUUID(), user, signal);
    BROKER.publish(UUID.randomUUID(), user, signal);

    assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    UUID recordId = UUID.randomUUID();
    BROKER.publish(UUID.randomUUID(), user, signal(user, signal.sourceId(), recordId, "high"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                database
                    .sql("SELECT 1 FROM case_source WHERE record_id = ?")
                    .param(recordId)
                    .query((row, n) -> n)
                    .optional()
                    .isPresent());
    assertThat(cases()).hasSize(1);
    assertThat(sources()).isEqualTo(1);
    awaitToldOnce();
  }

  private UUID urgently() {
    return UUID.fromString(
        urgent(TOKENS.service("wellness-service"), signal).getBody().path("case_id").asString());
  }

  private void awaitToldOnce() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(BROKER.published(CrisisDetected.class, user)).hasSize(1));
  }

  private List<UUID> cases() {
    return database
        .sql("SELECT id FROM crisis_case WHERE user_id = ?")
        .param(user)
        .query(UUID.class)
        .list();
  }

  private long sources() {
    return database
        .sql("SELECT count(*) FROM case_source WHERE user_id = ?")
        .param(user)
        .query(Long.class)
        .single();
  }
}
