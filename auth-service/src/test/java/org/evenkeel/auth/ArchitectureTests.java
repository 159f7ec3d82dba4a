package org.evenkeel.auth;

import org.evenkeel.testing.arch.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

  @Test
  void the_house_rules_hold() {
    HouseRules.check("org.evenkeel.auth");
  }

  @Test
  void features_see_of_each_other_what_they_offer() {
    ApplicationModules.of(AuthServiceApplication.class).verify();
  }
}
