package org.evenkeel.crisis.service.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.RunningService;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case that is rolled back was not opened, and its time is none. */
class CountedCasesIT extends RunningService {

  @Autowired private OpeningCase opening;
  @Autowired private MeterRegistry meters;
  @Autowired private PlatformTransactionManager transactions;

  private final UUID user = UUID.randomUUID();

  /** The level that no other test opens at the same time. */
  private final CaseSource source =
      new CaseSource(
          "assessment",
          UUID.randomUUID().toString(),
          null,
          CaseLevel.MODERATE,
          0.5,
          List.of("phq9_item9"),
          "floor-1",
          "resources-1",
          "US",
          Instant.now());

  @Test
  void a_case_is_timed_once_it_is_committed() {
    long before = timed();

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              opening.open(user, source, "course");
              status.setRollbackOnly();
            });
    assertThat(timed()).isEqualTo(before);

    opening.open(user, source, "course");
    assertThat(timed()).isEqualTo(before + 1);
  }

  private long timed() {
    return meters.get("crisis.case.open").tag("level", "moderate").timer().count();
  }
}
