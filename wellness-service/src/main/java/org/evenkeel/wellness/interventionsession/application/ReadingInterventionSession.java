package org.evenkeel.wellness.interventionsession.application;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.wellness.interventionsession.model.Ending;
import org.evenkeel.wellness.interventionsession.model.InterventionSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A person reads a session of theirs. */
@Service
public class ReadingInterventionSession {
  private final InterventionSessions sessions;
  private final FeedbackTexts texts;

  ReadingInterventionSession(InterventionSessions sessions, FeedbackTexts texts) {
    this.sessions = sessions;
    this.texts = texts;
  }

  /** A session with its feedback readable. */
  public record OpenSession(InterventionSession session, @Nullable String feedbackText) {

    /** Hides what the person wrote. */
    @Override
    public String toString() {
      return "OpenSession[" + session.id() + "]";
    }
  }

  public Optional<OpenSession> find(UUID userId, UUID id) {
    return sessions.find(userId, id).map(this::open);
  }

  private OpenSession open(InterventionSession session) {
    String sealed =
        session.ending() instanceof Ending.Completed done ? done.feedbackTextSealed() : null;
    return new OpenSession(session, texts.openFeedback(session.userId(), session.id(), sealed));
  }
}
