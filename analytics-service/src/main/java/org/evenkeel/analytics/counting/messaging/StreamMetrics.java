package org.evenkeel.analytics.counting.messaging;

import io.micrometer.core.instrument.MeterRegistry;

/** What became of the records that the stream read. */
record StreamMetrics(MeterRegistry registry) {

  void told() {
    count("told");
  }

  /** A change that was known already. */
  void known() {
    count("known");
  }

  void erased() {
    count("erased");
  }

  void deadLetter() {
    count("dead_letter");
  }

  /** A try without a key; the record is tried again. */
  void waited() {
    count("waited");
  }

  /** A try that failed and was not the last. */
  void failed() {
    count("failed");
  }

  private void count(String outcome) {
    registry.counter("analytics.stream.records", "outcome", outcome).increment();
  }
}
