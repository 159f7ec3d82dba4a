package org.evenkeel.session.spark.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened in a session. Stored for ever: fields are only ever added, and optional. */
public sealed interface SparkEvent {

  /** Hides what the person wrote. */
  private static String hidden(Class<?> event) {
    return event.getSimpleName() + "[...]";
  }

  /** The session began. */
  record Started(String situation, @Nullable String trigger, String zone, LocalDate localDate)
      implements SparkEvent {
    @Override
    public String toString() {
      return hidden(Started.class);
    }
  }

  /** Other ways to see it. */
  record PerceptionCompleted(List<String> selectedReframes, @Nullable String customThought)
      implements SparkEvent {
    public PerceptionCompleted {
      selectedReframes = List.copyOf(selectedReframes);
    }

    @Override
    public String toString() {
      return hidden(PerceptionCompleted.class);
    }
  }

  /** What is felt, and how strongly from 1 to 10. */
  record AffectCompleted(List<String> emotions, int intensity) implements SparkEvent {
    public AffectCompleted {
      emotions = List.copyOf(emotions);
    }

    @Override
    public String toString() {
      return hidden(AffectCompleted.class);
    }
  }

  /** What the person chose to do. */
  record ResponseCompleted(String chosenResponse, @Nullable String coping) implements SparkEvent {
    @Override
    public String toString() {
      return hidden(ResponseCompleted.class);
    }
  }

  /** What came of it; the session ended on this day of the person's own. */
  record Completed(
      String keyResult, @Nullable Integer intensityAfter, String zone, LocalDate localDate)
      implements SparkEvent {

    /** Whether it says the same, on whatever day and wherever it is said. */
    boolean saysTheSameAs(@Nullable Completed other) {
      return other != null
          && keyResult.equals(other.keyResult)
          && Objects.equals(intensityAfter, other.intensityAfter);
    }

    @Override
    public String toString() {
      return hidden(Completed.class);
    }
  }

  /**
   * The session ended before its last step, on this day of the person's own.
   *
   * @param reason why: left, or expired when nobody touched it for long
   */
  record Abandoned(String reason, String zone, LocalDate localDate) implements SparkEvent {}
}
