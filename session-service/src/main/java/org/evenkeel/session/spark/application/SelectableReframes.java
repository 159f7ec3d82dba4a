package org.evenkeel.session.spark.application;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.library.LibraryNames;
import org.evenkeel.session.reframing.PersonalReframes;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkEvent.PerceptionCompleted;
import org.evenkeel.session.spark.model.SparkSession;
import org.springframework.stereotype.Service;

/**
 * What can be selected at the perception step: reframes of the library by id, the same in every
 * style, those written for this session by kind, and what is selected already, for a step may be
 * sent twice.
 */
@Service
public class SelectableReframes {

  private final LibraryNames library;
  private final PersonalReframes personal;
  private final GuidedSessions<SparkEvent> sessions;

  SelectableReframes(
      LibraryNames library, PersonalReframes personal, GuidedSessions<SparkEvent> sessions) {
    this.library = library;
    this.personal = personal;
    this.sessions = sessions;
  }

  /** Those that cannot be selected in this session. */
  public List<String> unknown(UUID userId, UUID sessionId, List<String> selected) {
    Set<String> known = new HashSet<>(library.reframes(selected));
    if (!known.containsAll(selected)) {
      known.addAll(personal.kinds(userId, sessionId));
      known.addAll(before(userId, sessionId));
    }
    return selected.stream().filter(one -> !known.contains(one)).distinct().toList();
  }

  private List<String> before(UUID userId, UUID sessionId) {
    return sessions
        .find(userId, sessionId)
        .map(stream -> SparkSession.of(stream.contents()).answers().perception())
        .map(PerceptionCompleted::selectedReframes)
        .orElseGet(List::of);
  }
}
