package org.evenkeel.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.evenkeel.acceptance.RunningSuite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The suite survives a seeded schedule of faults; one that is broken on purpose does not. */
@Order(5)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {

  private static final long SEED = 3;
  private static final int MEMBERS = 200;
  private static final int FEW = 20;

  /**
   * How late is a figure of the command; here only what is wrong in the end counts. A run ends as
   * soon as everything fits, or what must be found is.
   */
  private static final Duration GENEROUS = Duration.ofMinutes(3);

  private final RunningSuite suite = RunningSuite.shared();

  @AfterEach
  void whole() {
    suite.bringBack();
  }

  @Test
  @Order(1)
  void nothingAcknowledgedIsLostDoubledOrOutOfOrder() throws InterruptedException {
    assertThat(differences(MEMBERS, Duration.ofMinutes(2), Sabotage.NONE, GENEROUS)).isEmpty();
  }

  @Test
  @Order(2)
  void anOutboxThatWalksByIdIsFound() throws InterruptedException {
    assertThat(differences(FEW, Duration.ofMinutes(1), Sabotage.OUTBOX, FaultRun.CONVERGES))
        .anyMatch(line -> line.matches(".*check-in-recorded.* [1-9][0-9]* are missing.*"));
  }

  @Test
  @Order(3)
  void aConsumerWithoutInboxIsFound() throws InterruptedException {
    assertThat(differences(FEW, Duration.ofMinutes(1), Sabotage.INBOX, GENEROUS))
        .anyMatch(line -> line.matches(".*text-analyzed.* [1-9][0-9]* too many.*"));
  }

  private List<String> differences(int members, Duration length, Sabotage sabotage, Duration within)
      throws InterruptedException {
    return FaultRun.prepare(suite.settings(), members, System.out)
        .run(SEED, length, sabotage, within);
  }
}
