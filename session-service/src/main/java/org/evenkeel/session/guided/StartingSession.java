package org.evenkeel.session.guided;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.session.store.EventStream;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member begins a session, of one kind.
 *
 * @param <E> sealed type of the kind's events
 */
public class StartingSession<E> {

  private final GuidedSessions<E> sessions;
  private final CrisisSignals signals;
  private final Ids ids;

  public StartingSession(GuidedSessions<E> sessions, CrisisSignals signals, Ids ids) {
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
  public EventStream<E> start(UUID userId, E first, Instant at, Screening screening) {
    EventStream<E> stream = sessions.start(userId, ids.next(), first, at);
    signals.attach(screening, userId, stream.id());
    return stream;
  }
}
