package org.evenkeel.crisis.service.cases.application;

import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.contact.TellReason;
import org.evenkeel.crisis.service.contact.TellingContact;
import org.springframework.stereotype.Component;

/**
 * A critical case without a human past its first deadline: the emergency contact is told, if there
 * is one that agreed (CR7). Once a case; asked again at every later deadline, so that nothing that
 * went wrong in between keeps it from being told.
 */
@Component
class CallingContact {

  private final Cases cases;
  private final TellingContact telling;

  CallingContact(Cases cases, TellingContact telling) {
    this.cases = cases;
    this.telling = telling;
  }

  void call(UUID caseId) {
    cases
        .find(caseId)
        .filter(crisis -> crisis.level() == CaseLevel.CRITICAL && crisis.state().waits())
        .ifPresent(crisis -> telling.tell(caseId, crisis.userId(), TellReason.NO_ANSWER));
  }
}
