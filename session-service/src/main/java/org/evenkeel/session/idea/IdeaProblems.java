package org.evenkeel.session.idea;

import java.util.List;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;

/** What a person is told when an idea is not taken as it came. */
final class IdeaProblems {

  static final String AHEAD = "must be at most 5 minutes ahead";
  static final String OLD = "must be at most 30 days ago";

  static final ProblemCode MOMENT =
      new ProblemCode(
          "EVK-SESSION-4001",
          422,
          "The moment cannot be taken",
          "The time of this idea is too far from now. It is still on your device; you can save it"
              + " as a new one.");
  static final ProblemCode DELETED =
      new ProblemCode(
          "EVK-SESSION-4002",
          409,
          "Deleted before",
          "You deleted this idea before, so we left it that way. You can save it as a new one.");
  private static final ProblemCode NOTHING_HEARD =
      new ProblemCode(
          "EVK-SESSION-4003",
          422,
          "No words in the recording",
          "We could not hear any words. The recording is still on your device, if you want to try"
              + " again.");
  private static final ProblemCode UNREADABLE_RECORDING =
      new ProblemCode(
          "EVK-SESSION-4004",
          422,
          "The recording cannot be read",
          "We could not make out this recording. It is still on your device.");
  private static final ProblemCode NOBODY_LISTENS =
      new ProblemCode(
          "EVK-SESSION-4005",
          503,
          "Nobody listens to recordings at the moment",
          "We cannot turn speech into text right now. Your recording stays on your device, and you"
              + " can send it again later.",
          true);

  private IdeaProblems() {}

  static ProblemException ahead(String field) {
    return moment(field, AHEAD);
  }

  static ProblemException old(String field) {
    return moment(field, OLD);
  }

  static ProblemException deleted() {
    return new ProblemException(DELETED);
  }

  static ProblemException nothingHeard() {
    return new ProblemException(NOTHING_HEARD);
  }

  static ProblemException unreadableRecording() {
    return new ProblemException(UNREADABLE_RECORDING);
  }

  static ProblemException nobodyListens() {
    return new ProblemException(NOBODY_LISTENS);
  }

  static ProblemException invalid(String field, String message) {
    return new ProblemException(CommonProblems.INVALID)
        .withErrors(List.of(new FieldProblem(field, message)));
  }

  private static ProblemException moment(String field, String message) {
    return new ProblemException(MOMENT).withErrors(List.of(new FieldProblem(field, message)));
  }
}
