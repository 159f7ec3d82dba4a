package org.evenkeel.analytics.counting.messaging;

import org.evenkeel.contracts.Topics;

/**
 * A way of counting. Each has state, rows and groups of its own, so that two of them beside each
 * other neither see nor replace what is the other's.
 *
 * @param number from 1; a later one counts everything anew
 */
record Generation(int number) {

  /** The one of this code. */
  static final Generation OWN =
      new Generation(Integer.parseInt(Topics.ANALYTICS_STREAM.replaceFirst("^.*-", "")));

  /** Name of its stream, which is its group and what names of its changelogs begin with. */
  String stream() {
    return "analytics-stream-" + number;
  }

  /** The group that keeps its rows. The first one's had no number. */
  String counts() {
    return number == 1 ? "analytics-counts" : "analytics-counts-" + number;
  }
}
