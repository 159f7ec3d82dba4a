package org.evenkeel.session.spark.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.reframing.SessionWords;
import org.evenkeel.session.spark.model.SparkAnswers;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkEvent.PerceptionCompleted;
import org.evenkeel.session.spark.model.SparkSession;
import org.springframework.stereotype.Service;

/** What people wrote in their SPARK sessions, for personal reframes. */
@Service
class SparkWords implements SessionWords {

  private final GuidedSessions<SparkEvent> sessions;

  SparkWords(GuidedSessions<SparkEvent> sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<List<String>> of(UUID userId, UUID sessionId) {
    return sessions
        .find(userId, sessionId)
        .map(stream -> words(SparkSession.of(stream.contents()).answers()));
  }

  @Override
  public boolean exists(UUID userId, UUID sessionId) {
    return sessions.find(userId, sessionId).isPresent();
  }

  private static List<String> words(SparkAnswers said) {
    PerceptionCompleted perception = said.perception();
    return Stream.of(
            Optional.ofNullable(perception).map(PerceptionCompleted::customThought),
            Optional.of(said.started().situation()),
            Optional.ofNullable(said.started().trigger()))
        .flatMap(Optional::stream)
        .toList();
  }
}
