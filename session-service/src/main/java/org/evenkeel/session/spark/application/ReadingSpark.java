package org.evenkeel.session.spark.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.session.guided.Draft;
import org.evenkeel.session.guided.Drafts;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.guided.SessionList;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkSession;
import org.evenkeel.session.store.EventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A member looks at a session, as it is or as it was. Somebody else's is not found. */
@Service
public class ReadingSpark {

  private final GuidedSessions<SparkEvent> sessions;
  private final SessionList<SparkEvent> list;
  private final Drafts drafts;

  ReadingSpark(GuidedSessions<SparkEvent> sessions, SessionList<SparkEvent> list, Drafts drafts) {
    this.sessions = sessions;
    this.list = list;
    this.drafts = drafts;
  }

  /**
   * A session, and what was begun for the step that is due.
   *
   * @param draft none when the session is read as it was
   */
  public record Found(EventStream<SparkEvent> stream, Optional<Draft> draft) {}

  public Optional<Found> find(UUID userId, UUID sessionId, @Nullable Instant asOf) {
    Optional<EventStream<SparkEvent>> stream = sessions.find(userId, sessionId);
    return asOf == null
        ? stream.map(this::withDraft)
        : stream.flatMap(found -> found.asOf(asOf)).map(was -> new Found(was, Optional.empty()));
  }

  /** The open session that began last. */
  public Optional<Found> current(UUID userId) {
    return list.current(userId).flatMap(id -> sessions.find(userId, id)).map(this::withDraft);
  }

  /** All that happened in it. */
  public Optional<EventStream<SparkEvent>> history(UUID userId, UUID sessionId) {
    return sessions.find(userId, sessionId);
  }

  private Found withDraft(EventStream<SparkEvent> stream) {
    String due = SparkSession.of(stream.contents()).step().wireName();
    return new Found(stream, drafts.find(stream.userId(), stream.id(), due));
  }
}
