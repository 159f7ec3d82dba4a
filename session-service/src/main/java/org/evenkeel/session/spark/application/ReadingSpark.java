package org.evenkeel.session.spark.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.session.guided.Draft;
import org.evenkeel.session.guided.Drafts;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.guided.SessionList;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.reframing.PersonalReframes;
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
  private final PersonalReframes reframes;

  ReadingSpark(
      GuidedSessions<SparkEvent> sessions,
      SessionList<SparkEvent> list,
      Drafts drafts,
      PersonalReframes reframes) {
    this.sessions = sessions;
    this.list = list;
    this.drafts = drafts;
    this.reframes = reframes;
  }

  /**
   * A session, what was begun for the step that is due, and the personal reframes.
   *
   * @param draft none when the session is read as it was
   * @param reframes none until they are written, or when the session is read as it was
   */
  public record Found(
      EventStream<SparkEvent> stream,
      Optional<Draft> draft,
      Optional<List<PersonalReframe>> reframes) {}

  public Optional<Found> find(UUID userId, UUID sessionId, @Nullable Instant asOf) {
    Optional<EventStream<SparkEvent>> stream = sessions.find(userId, sessionId);
    return asOf == null
        ? stream.map(this::withDraft)
        : stream
            .flatMap(found -> found.asOf(asOf))
            .map(was -> new Found(was, Optional.empty(), Optional.empty()));
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
    return new Found(
        stream,
        drafts.find(stream.userId(), stream.id(), due),
        reframes.find(stream.userId(), stream.id()));
  }
}
