package org.evenkeel.notification.crisis.messaging;

import io.swagger.v3.oas.annotations.Hidden;
import org.evenkeel.contracts.crisis.CaseEscalated;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.notification.crisis.TellingResponders;
import org.evenkeel.platform.web.Internal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The urgent paths' ends. */
@Hidden
@RestController
class CaseNoticeController {

  private final TellingResponders telling;

  CaseNoticeController(TellingResponders telling) {
    this.telling = telling;
  }

  @Internal(callers = "crisis-service")
  @PostMapping("/internal/crisis-notices")
  ResponseEntity<Void> receive(@RequestBody CrisisDetected fact) {
    telling.tell(CaseNoticeMessaging.notice(fact), "urgent");
    return ResponseEntity.noContent().build();
  }

  @Internal(callers = "crisis-service")
  @PostMapping("/internal/crisis-calls")
  ResponseEntity<Void> receive(@RequestBody CaseEscalated fact) {
    telling.tell(CaseNoticeMessaging.notice(fact), "urgent");
    return ResponseEntity.noContent().build();
  }
}
