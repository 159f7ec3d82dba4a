package org.evenkeel.session.idea;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What came of one idea of a queue.
 *
 * @param index its place in the request, from 0
 * @param status as it would have been answered alone: 200, 201, 400, 409 or 422
 * @param outcome created, unchanged, replaced, kept, deleted, invalid, too_far_ahead or too_old;
 *     after 400, 409 and 422 sending the same again changes nothing
 * @param userMessage what a client may show to the person when it was not taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchItem(
    int index,
    int status,
    String outcome,
    @Nullable UUID id,
    @Nullable Integer version,
    @Nullable String code,
    @Nullable String userMessage,
    @Nullable List<FieldProblem> errors) {

  private static final int OK = 200;
  private static final int CREATED = 201;

  static BatchItem of(int index, CaptureOutcome outcome) {
    return switch (outcome) {
      case CaptureOutcome.Created(Idea idea) -> taken(index, CREATED, "created", idea);
      case CaptureOutcome.Unchanged(Idea idea) -> taken(index, OK, "unchanged", idea);
      case CaptureOutcome.Replaced(Idea idea, _) -> taken(index, OK, "replaced", idea);
      case CaptureOutcome.Kept(Idea idea) -> taken(index, OK, "kept", idea);
      case CaptureOutcome.Deleted deleted ->
          refused(index, "deleted", IdeaProblems.DELETED, List.of());
      case CaptureOutcome.TooFarAhead(String field) ->
          refused(
              index,
              "too_far_ahead",
              IdeaProblems.MOMENT,
              List.of(new FieldProblem(field, IdeaProblems.AHEAD)));
      case CaptureOutcome.TooOld(String field) ->
          refused(
              index,
              "too_old",
              IdeaProblems.MOMENT,
              List.of(new FieldProblem(field, IdeaProblems.OLD)));
    };
  }

  private static BatchItem taken(int index, int status, String outcome, Idea idea) {
    return new BatchItem(index, status, outcome, idea.id(), idea.version(), null, null, null);
  }

  static BatchItem refused(
      int index, String outcome, ProblemCode problem, List<FieldProblem> errors) {
    return new BatchItem(
        index,
        problem.status(),
        outcome,
        null,
        null,
        problem.code(),
        problem.userMessage(),
        errors);
  }
}
