package org.evenkeel.crisis.service.cases.messaging;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.platform.web.Internal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The urgent path's end. */
@Hidden
@RestController
class SignalsController {

  private final Signals signals;

  SignalsController(Signals signals) {
    this.signals = signals;
  }

  @Internal(
      callers = {
        "auth-service",
        "wellness-service",
        "session-service",
        "crisis-service",
        "notification-service"
      })
  @PostMapping("/internal/crisis-signals")
  Map<String, UUID> receive(@RequestBody FloorFired signal) {
    return Map.of("case_id", signals.receive(signal, "urgent"));
  }
}
