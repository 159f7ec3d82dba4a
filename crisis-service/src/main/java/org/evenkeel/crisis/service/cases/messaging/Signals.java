package org.evenkeel.crisis.service.cases.messaging;

import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.crisis.service.cases.application.OpeningCase;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.springframework.stereotype.Component;

/** Translates a signal of the floor into the opening of a case; both paths end here. */
@Component
public class Signals {

  private final OpeningCase opening;

  Signals(OpeningCase opening) {
    this.opening = opening;
  }

  /**
   * Opens or joins. The floor fires from high on, so a signal is never less.
   *
   * @param path urgent or durable
   */
  public UUID receive(FloorFired signal, String path) {
    CaseSource source =
        new CaseSource(
            signal.sourceType(),
            signal.sourceId(),
            signal.recordId(),
            CaseLevel.named(signal.level()).orElse(CaseLevel.CRITICAL).atLeast(CaseLevel.HIGH),
            signal.score(),
            signal.categories(),
            signal.floorVersion(),
            signal.resourcesVersion(),
            signal.country(),
            signal.detectedAt());
    return opening.open(signal.userId(), source, path).id();
  }
}
