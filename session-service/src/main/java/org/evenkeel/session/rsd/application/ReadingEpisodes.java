package org.evenkeel.session.rsd.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.guided.SessionList;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.evenkeel.session.store.EventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A member looks at an episode, as it is or as it was. Somebody else's is not found. */
@Service
public class ReadingEpisodes {

  private final GuidedSessions<RsdEvent> episodes;
  private final SessionList<RsdEvent> list;

  ReadingEpisodes(GuidedSessions<RsdEvent> episodes, SessionList<RsdEvent> list) {
    this.episodes = episodes;
    this.list = list;
  }

  /** An episode with all that happened in it, up to a moment if there is one. */
  public Optional<EventStream<RsdEvent>> find(UUID userId, UUID episodeId, @Nullable Instant asOf) {
    Optional<EventStream<RsdEvent>> stream = episodes.find(userId, episodeId);
    return asOf == null ? stream : stream.flatMap(found -> found.asOf(asOf));
  }

  /** The open episode that began last. */
  public Optional<EventStream<RsdEvent>> current(UUID userId) {
    return list.current(userId).flatMap(id -> episodes.find(userId, id));
  }
}
