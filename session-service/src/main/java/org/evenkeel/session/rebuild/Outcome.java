package org.evenkeel.session.rebuild;

import java.util.List;

/** What came of a rebuild. */
sealed interface Outcome {

  /** The read models are what the events say. */
  record Done(List<TableReport> tables) implements Outcome {

    boolean equal() {
      return tables.stream().allMatch(TableReport::equal);
    }
  }

  /** Another rebuild is at work. */
  record Busy() implements Outcome {}
}
