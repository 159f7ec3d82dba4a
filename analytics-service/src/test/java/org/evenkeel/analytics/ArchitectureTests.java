package org.evenkeel.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.testing.arch.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

  @Test
  void the_house_rules_hold() {
    HouseRules.check("org.evenkeel.analytics");
  }

  @Test
  void features_use_each_other_by_their_roots_only() {
    assertThat(ApplicationModules.of(AnalyticsServiceApplication.class).verify().stream())
        .extracting(module -> module.getIdentifier().toString())
        .containsExactlyInAnyOrder(
            "achievements",
            "activity",
            "clinical",
            "costs",
            "counting",
            "patterns",
            "rebuild",
            "reports",
            "statistics",
            "summary",
            "usage",
            "weekly");
  }
}
