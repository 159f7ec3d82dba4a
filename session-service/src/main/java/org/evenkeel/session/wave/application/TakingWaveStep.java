package org.evenkeel.session.wave.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.session.guided.Change;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.wave.model.WaveEvent;
import org.evenkeel.session.wave.model.WaveSession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member takes a step, the next one or an earlier one again; of two at once one counts. */
@Service
public class TakingWaveStep {

  private final GuidedSessions<WaveEvent> sessions;
  private final CrisisSignals signals;
  private final MeterRegistry meters;

  TakingWaveStep(GuidedSessions<WaveEvent> sessions, CrisisSignals signals, MeterRegistry meters) {
    this.sessions = sessions;
    this.signals = signals;
    this.meters = meters;
  }

  /**
   * Attempts it.
   *
   * @param wanted versions the client accepts
   */
  @Transactional
  public Change<WaveEvent> take(
      UUID userId, UUID sessionId, IntPredicate wanted, WaveEvent step, Screening screening) {
    Change<WaveEvent> change =
        sessions.attempt(userId, sessionId, wanted, events -> WaveSession.of(events).decide(step));
    if (change instanceof Change.Made<WaveEvent>(var stream)) {
      signals.attach(screening, userId, sessionId);
      String due = WaveSession.of(stream.contents()).step().wireName();
      AfterCommit.run(meters.counter("wave_step_total", "step", due)::increment);
    }
    return change;
  }
}
