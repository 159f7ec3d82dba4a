package org.evenkeel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(1)
class MainJobIT {

  @Test
  void aPersonGetsFromRegistrationToHelp() {
    RunningSuite suite = RunningSuite.shared();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    MainJob job =
        new MainJob(
            suite.gateway(),
            suite.mailbox(),
            suite.accounts(),
            new Narrator(new PrintStream(told, true, StandardCharsets.UTF_8)));

    job.run();

    assertThat(job.steps()).isEqualTo(22);
    assertThat(told.toString(StandardCharsets.UTF_8)).doesNotContain("FAILED");
  }
}
