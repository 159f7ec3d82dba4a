package org.evenkeel.session.spark.application;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.session.library.LibraryNames;
import org.evenkeel.session.reframing.PersonalReframes;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkEvent.PerceptionCompleted;
import org.springframework.stereotype.Service;

/**
 * What can be selected at the perception step: reframes of the library by id, the same in every
 * style, those offered to this session at any time by kind, and what was selected in it before.
 */
@Service
class SelectableReframes {

  private final LibraryNames library;
  private final PersonalReframes personal;

  SelectableReframes(LibraryNames library, PersonalReframes personal) {
    this.library = library;
    this.personal = personal;
  }

  /**
   * What of a selection cannot be selected in this session.
   *
   * @param events of the session so far
   */
  List<FieldProblem> problems(
      UUID userId, UUID sessionId, List<SparkEvent> events, List<String> selected) {
    Set<String> known = new HashSet<>(library.reframes(selected));
    if (!known.containsAll(selected)) {
      known.addAll(personal.offered(userId, sessionId, firstAsked(events)));
      events.stream()
          .filter(PerceptionCompleted.class::isInstance)
          .map(PerceptionCompleted.class::cast)
          .forEach(before -> known.addAll(before.selectedReframes()));
    }
    return selected.stream()
        .filter(one -> !known.contains(one))
        .distinct()
        .map(
            one ->
                new FieldProblem(
                    "selected_reframes." + selected.indexOf(one),
                    "is neither a reframe of the library nor one of this session's own"))
        .toList();
  }

  /** The version with the first perception step, which asked for reframes first. */
  private static int firstAsked(List<SparkEvent> events) {
    return IntStream.range(0, events.size())
        .filter(i -> events.get(i) instanceof PerceptionCompleted)
        .map(i -> i + 1)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }
}
