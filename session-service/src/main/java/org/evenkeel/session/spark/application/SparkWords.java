package org.evenkeel.session.spark.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.session.reframing.SessionWords;
import org.evenkeel.session.spark.model.SparkEvent.PerceptionCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Started;
import org.evenkeel.session.spark.model.SparkSession;
import org.springframework.stereotype.Service;

/** What people wrote in their SPARK sessions, for personal reframes. */
@Service
class SparkWords implements SessionWords {

  private final SparkSessions sessions;

  SparkWords(SparkSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<List<String>> of(UUID userId, UUID sessionId) {
    return sessions.find(userId, sessionId).map(stored -> words(stored.session()));
  }

  @Override
  public boolean exists(UUID userId, UUID sessionId) {
    return sessions.find(userId, sessionId).isPresent();
  }

  private static List<String> words(SparkSession session) {
    return Stream.of(
            session.find(PerceptionCompleted.class).map(PerceptionCompleted::customThought),
            session.find(Started.class).map(Started::situation),
            session.find(Started.class).map(Started::trigger))
        .flatMap(Optional::stream)
        .toList();
  }
}
