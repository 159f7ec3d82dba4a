package org.evenkeel.session.wave.application;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.store.EventStream;
import org.evenkeel.session.wave.model.WaveEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member names a trigger and a feeling. */
@Service
public class StartingWave {

  private final GuidedSessions<WaveEvent> sessions;
  private final CrisisSignals signals;
  private final Ids ids;

  StartingWave(GuidedSessions<WaveEvent> sessions, CrisisSignals signals, Ids ids) {
    this.sessions = sessions;
    this.signals = signals;
    this.ids = ids;
  }

  /**
   * Begins a session.
   *
   * @param at when, as the client says
   */
  @Transactional
  public EventStream<WaveEvent> start(
      UUID userId, WaveEvent.Started started, Instant at, Screening screening) {
    EventStream<WaveEvent> stream = sessions.start(userId, ids.next(), started, at);
    signals.attach(screening, userId, stream.id());
    return stream;
  }
}
