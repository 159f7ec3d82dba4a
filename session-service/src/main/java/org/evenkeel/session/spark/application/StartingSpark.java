package org.evenkeel.session.spark.application;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.store.EventStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member names a situation. */
@Service
public class StartingSpark {

  private final GuidedSessions<SparkEvent> sessions;
  private final CrisisSignals signals;
  private final Ids ids;

  StartingSpark(GuidedSessions<SparkEvent> sessions, CrisisSignals signals, Ids ids) {
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
  public EventStream<SparkEvent> start(
      UUID userId, SparkEvent.Started started, Instant at, Screening screening) {
    EventStream<SparkEvent> stream = sessions.start(userId, ids.next(), started, at);
    signals.attach(screening, userId, stream.id());
    return stream;
  }
}
