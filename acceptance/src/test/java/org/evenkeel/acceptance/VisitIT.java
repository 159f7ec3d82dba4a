package org.evenkeel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(2)
class VisitIT {

  @Test
  void whatHelmTestPlaysHolds() {
    var narrator = new Narrator(System.out);

    new Visit(RunningSuite.shared().api(), narrator).run();

    assertThat(narrator.steps()).isGreaterThan(15);
  }
}
