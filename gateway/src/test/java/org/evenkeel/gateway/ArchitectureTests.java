package org.evenkeel.gateway;

import org.evenkeel.testing.arch.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

  @Test
  void features_keep_to_their_boundaries() {
    ApplicationModules.of(GatewayApplication.class).verify();
  }

  @Test
  void the_rules_of_the_house_hold() {
    HouseRules.check("org.evenkeel.gateway");
  }
}
