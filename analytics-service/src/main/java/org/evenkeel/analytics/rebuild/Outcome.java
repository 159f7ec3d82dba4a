package org.evenkeel.analytics.rebuild;

import java.util.ArrayList;
import java.util.List;

/** What came of a rebuild. */
sealed interface Outcome {

  /**
   * The projections are what the log says now.
   *
   * @param handled facts
   * @param duplicates facts that came again
   * @param erased facts of erased users
   * @param aside places of records that nobody can read or handle
   */
  record Done(
      List<TableReport> tables, long handled, long duplicates, long erased, List<String> aside)
      implements Outcome {

    /** The same with further tables. */
    Done and(List<TableReport> more) {
      List<TableReport> all = new ArrayList<>(tables);
      all.addAll(more);
      return new Done(all, handled, duplicates, erased, aside);
    }

    boolean equal() {
      return tables.stream().allMatch(TableReport::equal);
    }

    boolean mended() {
      return tables.stream().allMatch(table -> table.left() == 0);
    }
  }

  /** Another rebuild is at work. */
  record Busy() implements Outcome {}

  /** A group has no offsets, so nobody can say how far the service is. */
  record Unheard(String group) implements Outcome {}

  /**
   * Logs were made anew, so what was before is not in them.
   *
   * @param topics their names at the broker
   */
  record Lost(List<String> topics) implements Outcome {

    public Lost {
      topics = List.copyOf(topics);
    }
  }

  /** This service's own log tells nothing, and what it once told is in the tables. */
  record Hollow() implements Outcome {}

  /** Facts of this service wait to be sent, so its log is not complete. */
  record Unsent() implements Outcome {}
}
