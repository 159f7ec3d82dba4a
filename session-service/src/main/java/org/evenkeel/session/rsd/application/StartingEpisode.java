package org.evenkeel.session.rsd.application;

import java.util.UUID;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.evenkeel.session.store.EventStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member tells of an episode. */
@Service
public class StartingEpisode {

  private final GuidedSessions<RsdEvent> episodes;
  private final CrisisSignals signals;
  private final Ids ids;

  StartingEpisode(GuidedSessions<RsdEvent> episodes, CrisisSignals signals, Ids ids) {
    this.episodes = episodes;
    this.signals = signals;
    this.ids = ids;
  }

  /** Begins an episode at the moment the person told. */
  @Transactional
  public EventStream<RsdEvent> start(UUID userId, RsdEvent.Started started, Screening screening) {
    EventStream<RsdEvent> stream =
        episodes.start(userId, ids.next(), started, started.occurredAt());
    signals.attach(screening, userId, stream.id());
    return stream;
  }
}
