package org.evenkeel.wellness.interventionsession.application;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.wellness.interventionsession.model.Ending;
import org.evenkeel.wellness.interventionsession.model.InterventionSession;
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
  public record OpenSession(InterventionSession session, Feedback feedback) {

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
    return new OpenSession(
        session,
        session.ending() instanceof Ending.Completed done
            ? texts.open(session.userId(), session.id(), done.feedback())
            : Feedback.NONE);
  }
}
