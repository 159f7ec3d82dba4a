package org.evenkeel.session.wave.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.session.guided.Draft;
import org.evenkeel.session.guided.Drafts;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.guided.SessionList;
import org.evenkeel.session.store.EventStream;
import org.evenkeel.session.wave.model.WaveEvent;
import org.evenkeel.session.wave.model.WaveSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A member looks at a session, as it is or as it was. Somebody else's is not found. */
@Service
public class ReadingWave {

  private final GuidedSessions<WaveEvent> sessions;
  private final SessionList<WaveEvent> list;
  private final Drafts drafts;

  ReadingWave(GuidedSessions<WaveEvent> sessions, SessionList<WaveEvent> list, Drafts drafts) {
    this.sessions = sessions;
    this.list = list;
    this.drafts = drafts;
  }

  /**
   * A session, and what was begun for the step that is due.
   *
   * @param draft none when the session is read as it was
   */
  public record Found(EventStream<WaveEvent> stream, Optional<Draft> draft) {}

  public Optional<Found> find(UUID userId, UUID sessionId, @Nullable Instant asOf) {
    Optional<EventStream<WaveEvent>> stream = sessions.find(userId, sessionId);
    return asOf == null
        ? stream.map(this::withDraft)
        : stream.flatMap(found -> found.asOf(asOf)).map(was -> new Found(was, Optional.empty()));
  }

  /** The open session that began last. */
  public Optional<Found> current(UUID userId) {
    return list.current(userId).flatMap(id -> sessions.find(userId, id)).map(this::withDraft);
  }

  /** All that happened in it. */
  public Optional<EventStream<WaveEvent>> history(UUID userId, UUID sessionId) {
    return sessions.find(userId, sessionId);
  }

  private Found withDraft(EventStream<WaveEvent> stream) {
    String due = WaveSession.of(stream.contents()).step().wireName();
    return new Found(stream, drafts.find(stream.userId(), stream.id(), due));
  }
}
