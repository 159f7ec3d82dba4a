package org.evenkeel.session.spark.model;

import java.util.Optional;
import org.evenkeel.session.spark.model.SparkEvent.Abandoned;
import org.evenkeel.session.spark.model.SparkEvent.AffectCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Completed;
import org.evenkeel.session.spark.model.SparkEvent.PerceptionCompleted;
import org.evenkeel.session.spark.model.SparkEvent.ResponseCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Started;

/**
 * Where a session is, and which events may follow. A step that was taken may be taken again while
 * the session is open: the newer word counts, and what was said at later steps stays.
 */
public sealed interface SparkState {

  SparkAnswers answers();

  SparkStep step();

  /** The state once this happened; empty when it may not happen now. */
  Optional<SparkState> after(SparkEvent event);

  /** Before any event. */
  static SparkState begin(Started started) {
    return new PerceptionDue(SparkAnswers.of(started));
  }

  /** Waits for other ways to see the situation. */
  record PerceptionDue(SparkAnswers answers) implements SparkState {
    @Override
    public SparkStep step() {
      return SparkStep.PERCEPTION;
    }

    @Override
    public Optional<SparkState> after(SparkEvent event) {
      return switch (event) {
        case PerceptionCompleted e -> Optional.of(new AffectDue(answers.with(e)));
        case Abandoned e -> Optional.of(new Left(answers, e));
        case Started _, AffectCompleted _, ResponseCompleted _, Completed _ -> Optional.empty();
      };
    }
  }

  /** Waits for what is felt. */
  record AffectDue(SparkAnswers answers) implements SparkState {
    @Override
    public SparkStep step() {
      return SparkStep.AFFECT;
    }

    @Override
    public Optional<SparkState> after(SparkEvent event) {
      return switch (event) {
        case PerceptionCompleted e -> Optional.of(new AffectDue(answers.with(e)));
        case AffectCompleted e -> Optional.of(new ResponseDue(answers.with(e)));
        case Abandoned e -> Optional.of(new Left(answers, e));
        case Started _, ResponseCompleted _, Completed _ -> Optional.empty();
      };
    }
  }

  /** Waits for what the person chooses to do. */
  record ResponseDue(SparkAnswers answers) implements SparkState {
    @Override
    public SparkStep step() {
      return SparkStep.RESPONSE;
    }

    @Override
    public Optional<SparkState> after(SparkEvent event) {
      return switch (event) {
        case PerceptionCompleted e -> Optional.of(new ResponseDue(answers.with(e)));
        case AffectCompleted e -> Optional.of(new ResponseDue(answers.with(e)));
        case ResponseCompleted e -> Optional.of(new KeyResultDue(answers.with(e)));
        case Abandoned e -> Optional.of(new Left(answers, e));
        case Started _, Completed _ -> Optional.empty();
      };
    }
  }

  /** Waits for what came of it. */
  record KeyResultDue(SparkAnswers answers) implements SparkState {
    @Override
    public SparkStep step() {
      return SparkStep.KEY_RESULT;
    }

    @Override
    public Optional<SparkState> after(SparkEvent event) {
      return switch (event) {
        case PerceptionCompleted e -> Optional.of(new KeyResultDue(answers.with(e)));
        case AffectCompleted e -> Optional.of(new KeyResultDue(answers.with(e)));
        case ResponseCompleted e -> Optional.of(new KeyResultDue(answers.with(e)));
        case Completed e -> Optional.of(new Done(answers.with(e)));
        case Abandoned e -> Optional.of(new Left(answers, e));
        case Started _ -> Optional.empty();
      };
    }
  }

  /** Ended with its last step. */
  record Done(SparkAnswers answers) implements SparkState {
    @Override
    public SparkStep step() {
      return SparkStep.COMPLETED;
    }

    @Override
    public Optional<SparkState> after(SparkEvent event) {
      return Optional.empty();
    }
  }

  /** Ended before its last step. */
  record Left(SparkAnswers answers, Abandoned how) implements SparkState {
    @Override
    public SparkStep step() {
      return SparkStep.ABANDONED;
    }

    @Override
    public Optional<SparkState> after(SparkEvent event) {
      return Optional.empty();
    }
  }
}
