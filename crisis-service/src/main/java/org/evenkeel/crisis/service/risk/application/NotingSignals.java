package org.evenkeel.crisis.service.risk.application;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.crisis.service.risk.model.RiskSignal;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A signal became known: it is kept, and what it is about is weighed anew. */
@Service
public class NotingSignals {

  private final RiskSignals signals;
  private final Assessments assessments;
  private final AssessingRisk assessing;
  private final Clock clock;

  NotingSignals(
      RiskSignals signals, Assessments assessments, AssessingRisk assessing, Clock clock) {
    this.signals = signals;
    this.assessments = assessments;
    this.assessing = assessing;
    this.clock = clock;
  }

  /**
   * Notes a signal.
   *
   * @param told when the fact that tells of it was recorded
   */
  @Transactional
  public void note(UUID userId, RiskSignal signal, Instant told) {
    Instant now = Moments.now(clock);
    assessments.lockPerson(userId, now);
    if (signals.keep(userId, signal, now)) {
      assessing.assess(userId, signals.momentOf(userId, signal), told, now);
    }
  }

  /** A person deleted a record: nothing of it stays but what a case rests on. */
  @Transactional
  public void forget(UUID userId, RiskSignal.Deleted deleted) {
    Instant now = Moments.now(clock);
    assessments.lockPerson(userId, now);
    assessments.forget(userId, signals.momentOf(userId, deleted));
    signals.forget(userId, deleted.recordId(), now);
  }
}
