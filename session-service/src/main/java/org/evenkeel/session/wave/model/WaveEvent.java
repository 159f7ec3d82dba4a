package org.evenkeel.session.wave.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened in a session. Stored for ever: fields are only ever added, and optional. */
public sealed interface WaveEvent {

  /** Hides what the person wrote. */
  private static String hidden(Class<?> event) {
    return event.getSimpleName() + "[...]";
  }

  /**
   * The session began.
   *
   * @param feeling one of ours, or a word of the person's own
   * @param intensity 1 to 10
   */
  record Started(String trigger, String feeling, int intensity, String zone, LocalDate localDate)
      implements WaveEvent {
    @Override
    public String toString() {
      return hidden(Started.class);
    }
  }

  /** The feeling was acknowledged. */
  record Acknowledged(String acknowledgement) implements WaveEvent {
    @Override
    public String toString() {
      return hidden(Acknowledged.class);
    }
  }

  /**
   * The feeling was accepted.
   *
   * @param statements ids of the library's, or the person's own words
   */
  record Accepted(List<String> statements) implements WaveEvent {
    public Accepted {
      statements = List.copyOf(statements);
    }

    @Override
    public String toString() {
      return hidden(Accepted.class);
    }
  }

  /**
   * The person chose what to do; the session ended on this day of the person's own.
   *
   * @param actions ids of the library's, or the person's own words
   * @param intensityAfter 1 to 10
   */
  record Acted(
      List<String> actions, @Nullable Integer intensityAfter, String zone, LocalDate localDate)
      implements WaveEvent {
    public Acted {
      actions = List.copyOf(actions);
    }

    /** Whether it says the same, on whatever day and wherever it is said. */
    boolean saysTheSameAs(Acted other) {
      return actions.equals(other.actions) && Objects.equals(intensityAfter, other.intensityAfter);
    }

    @Override
    public String toString() {
      return hidden(Acted.class);
    }
  }

  /**
   * The session ended before its last step, on this day of the person's own.
   *
   * @param reason why: left, or expired when nobody touched it for long
   */
  record Abandoned(String reason, String zone, LocalDate localDate) implements WaveEvent {}
}
