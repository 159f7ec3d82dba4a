package org.evenkeel.crisis.service.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CaseResolution;
import org.evenkeel.crisis.service.cases.model.FollowUp;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What responders send with an act. Notes are hidden wherever a request is printed. */
final class ActRequests {

  private static final int LONGEST_NOTE = 5000;

  private ActRequests() {}

  /** Every act may come with a note. */
  interface Noted {
    @Nullable String note();
  }

  /** What a responder may say about an act. */
  record NoteRequest(@Size(max = LONGEST_NOTE) @Nullable String note) implements Noted {

    private static final NoteRequest NONE = new NoteRequest(null);

    static NoteRequest of(@Nullable NoteRequest body) {
      return body == null ? NONE : body;
    }

    /** Hides the note. */
    @Override
    public String toString() {
      return "NoteRequest[...]";
    }
  }

  /** A note for its own sake. */
  record WrittenNoteRequest(@NotBlank @Size(max = LONGEST_NOTE) String note) implements Noted {

    /** Hides the note. */
    @Override
    public String toString() {
      return "WrittenNoteRequest[...]";
    }
  }

  /** Who takes the case. */
  record HandOverRequest(@NotNull UUID to, @Size(max = LONGEST_NOTE) @Nullable String note)
      implements Noted {

    /** Hides the note. */
    @Override
    public String toString() {
      return "HandOverRequest[" + to + "]";
    }
  }

  /**
   * How the case ends.
   *
   * @param resolution safe_for_now, handed_to_care, emergency_services, not_reached, no_danger,
   *     other
   */
  record ResolveRequest(
      @Nullable String resolution, @Size(max = LONGEST_NOTE) @Nullable String note)
      implements Noted {

    private static final ResolveRequest NONE = new ResolveRequest(null, null);

    static ResolveRequest of(@Nullable ResolveRequest body) {
      return body == null ? NONE : body;
    }

    @Nullable CaseResolution how() {
      return resolution == null
          ? null
          : CaseResolution.named(resolution).orElseThrow(() -> unknown("resolution"));
    }

    /** Hides the note. */
    @Override
    public String toString() {
      return "ResolveRequest[...]";
    }
  }

  /**
   * What came of a follow-up.
   *
   * @param outcome reached, not_reached, needs_more
   */
  record CompleteRequest(@NotNull String outcome, @Size(max = LONGEST_NOTE) @Nullable String note)
      implements Noted {

    FollowUp.Outcome what() {
      return FollowUp.Outcome.named(outcome).orElseThrow(() -> unknown("outcome"));
    }

    /** Hides the note. */
    @Override
    public String toString() {
      return "CompleteRequest[...]";
    }
  }

  private static ProblemException unknown(String field) {
    return new ProblemException(CommonProblems.INVALID)
        .withErrors(List.of(new FieldProblem(field, "is not one we know")));
  }
}
