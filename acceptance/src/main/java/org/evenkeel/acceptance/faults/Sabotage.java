package org.evenkeel.acceptance.faults;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.evenkeel.acceptance.JobFailed;
import org.evenkeel.stack.suite.Supervision;

/**
 * A control: the suite is broken on purpose while it runs, in a way that a run must find. A harness
 * that calls such a suite whole proves nothing.
 */
enum Sabotage {
  /** Nothing is broken. */
  NONE,
  /** Facts of wellness-service leave by a relay that walks by id. */
  OUTBOX,
  /** Consumers of ml-service have no inbox. */
  INBOX;

  private static final Pattern TOO_MANY = Pattern.compile("text-analyzed.* [1-9][0-9]* too many");

  static Sabotage named(String name) {
    for (Sabotage one : values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
        return one;
      }
    }
    throw new JobFailed("--break takes outbox or inbox");
  }

  /** Breaks it until closed. */
  Saboteur begin(Supervision suite) {
    return switch (this) {
      case NONE -> () -> {};
      case OUTBOX -> RelayById.begin(suite);
      case INBOX -> ForgottenInbox.begin(suite);
    };
  }

  /** The faults that a correct suite survives and this one does not; empty for all there are. */
  List<Fault> faults(List<Fault> usual) {
    return switch (this) {
      case NONE -> usual;
      case OUTBOX -> FaultPlan.repeated(FaultKind.STALL, "postgres", 4);
      case INBOX -> FaultPlan.repeated(FaultKind.REDELIVER, "ml-service", 1);
    };
  }

  /**
   * Whether a line about what is wrong is enough: what came too often does not go away, while what
   * is missing may still be on its way.
   */
  boolean shownBy(String line) {
    return this == INBOX && TOO_MANY.matcher(line).find();
  }

  /** Ends the sabotage. */
  @FunctionalInterface
  interface Saboteur extends AutoCloseable {
    @Override
    void close();
  }
}
