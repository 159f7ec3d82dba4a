package org.evenkeel.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricNamesTests {

  @Test
  void functions_labels_and_words_are_no_metrics() {
    assertThat(
            MetricNames.in(
                "1 - sum by (job)"
                    + " (rate(http_requests_seconds_count{outcome!=\"SERVER_ERROR\"}[5m])) /"
                    + " scalar(sum(increase(evenkeel:all:rate5m[1d]))) or vector(0)"))
        .containsExactly("evenkeel:all:rate5m", "http_requests_seconds_count");
    assertThat(
            MetricNames.in(
                "(sum by (job, path) (a_total) - (sum by (job, path) (a_total offset 10m) or b *"
                    + " 0)) > 1e9"))
        .containsExactly("a_total", "b");
  }
}
