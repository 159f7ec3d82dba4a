package org.evenkeel.session.guided;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.evenkeel.session.spark.application.TakingSparkStep;
import org.evenkeel.session.spark.model.SparkEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is rolled back has not happened, and counts for nothing. */
class CountedAfterCommitIT extends RunningService {

  private static final Screening CALM =
      new Screening(FloorResult.none("floor-1"), "session", "source", null, true);

  @Autowired private TakingSparkStep taking;
  @Autowired private LeavingSession<SparkEvent> leaving;
  @Autowired private MeterRegistry meters;
  @Autowired private PlatformTransactionManager transactions;

  private final Member member = member();

  @Test
  void a_step_counts_once_it_is_committed() {
    assertCountedAfterCommit(
        new String[] {"spark_step_total", "step", "affect"},
        new String[] {"session_event_append_total", "kind", "spark", "outcome", "stored"},
        session ->
            taking.take(
                member.id(),
                session,
                any -> true,
                new SparkEvent.PerceptionCompleted(List.of(), "busy"),
                CALM));
  }

  @Test
  void an_end_counts_once_it_is_committed() {
    assertCountedAfterCommit(
        new String[] {"guided_session_abandoned_total", "kind", "spark", "reason", "left"},
        new String[] {"session_event_append_total", "kind", "spark", "outcome", "stored"},
        session -> leaving.leave(member.id(), session));
  }

  private interface Deed {
    Change<SparkEvent> on(UUID session);
  }

  private void assertCountedAfterCommit(String[] one, String[] other, Deed deed) {
    UUID session = start();
    double before = count(one);
    double stored = count(other);

    rolledBack(session, deed);
    assertThat(count(one)).isEqualTo(before);
    assertThat(count(other)).isEqualTo(stored);

    assertThat(deed.on(session)).isInstanceOf(Change.Made.class);
    assertThat(count(one)).isEqualTo(before + 1);
    assertThat(count(other)).isEqualTo(stored + 1);
  }

  private void rolledBack(UUID session, Deed deed) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              assertThat(deed.on(session)).isInstanceOf(Change.Made.class);
              status.setRollbackOnly();
            });
  }

  private UUID start() {
    return UUID.fromString(
        member
            .post("/spark/sessions", "{\"situation\":\"A short mail.\"}")
            .getBody()
            .path("id")
            .asString());
  }

  private double count(String[] meter) {
    Counter counter =
        meters
            .find(meter[0])
            .tags(List.of(meter).subList(1, meter.length).toArray(String[]::new))
            .counter();
    return counter == null ? 0 : counter.count();
  }
}
