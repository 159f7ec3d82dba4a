package org.evenkeel.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

  @Test
  void features_keep_to_their_boundaries() {
    ApplicationModules.of(GatewayApplication.class).verify();
  }
}
