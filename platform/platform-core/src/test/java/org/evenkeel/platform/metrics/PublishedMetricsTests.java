package org.evenkeel.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a scrape shows of meters that go through our rules. */
class PublishedMetricsTests {

  private final PrometheusMeterRegistry registry = registry();

  @Test
  void a_counter_of_what_was_created_keeps_its_name() {
    registry.counter("checkin_created_total").increment();

    assertThat(registry.scrape()).contains("\ncheckin_created_total 1.0");
  }

  @Test
  void other_names_are_those_of_micrometer() {
    registry.counter("crisis_detected_total", "level", "high").increment();
    registry.counter("outbox.published").increment();
    registry.timer("checkin.created").record(Duration.ofMillis(1));

    assertThat(registry.scrape())
        .contains("crisis_detected_total{level=\"high\"} 1.0", "outbox_published_total 1.0")
        .contains("checkin_created_seconds_count 1");
  }

  @Test
  void no_id_and_no_address_is_a_label() {
    UUID id = UUID.randomUUID();
    registry.counter("a", "who", "user-" + id, "to", "max@example.org", "kind", "in-time");

    assertThat(registry.scrape())
        .contains("who=\"user-id\"", "to=\"address\"", "kind=\"in-time\"")
        .doesNotContain(id.toString(), "example.org");
  }

  @Test
  void of_the_clients_own_meters_only_those_looked_at_are_published() {
    registry.gauge("kafka.stream.alive.stream.threads", 1);
    registry.gauge("kafka.stream.state.get.rate", 1);
    registry.gauge("kafka.producer.metadata.age", 1);

    assertThat(registry.scrape())
        .contains("kafka_stream_alive_stream_threads")
        .doesNotContain("state_get_rate", "metadata_age");
  }

  @Test
  void answered_requests_have_buckets_and_those_under_way_have_none() {
    registry.timer("http.requests").record(Duration.ofMillis(300));
    registry.more().longTaskTimer("http.requests.active").start();

    assertThat(registry.scrape())
        .contains("http_requests_seconds_bucket{le=\"0.25\"} 0")
        .contains("http_requests_seconds_bucket{le=\"0.5\"} 1")
        .doesNotContain("http_requests_active_seconds_bucket");
  }

  private static PrometheusMeterRegistry registry() {
    MetricsAutoConfiguration rules = new MetricsAutoConfiguration();
    PrometheusMeterRegistry made = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    rules.namesAsWritten().customize(made);
    MeterRegistry.Config config = made.config();
    config.meterFilter(rules.wantedClientMeters());
    config.meterFilter(rules.hiddenIds());
    config.meterFilter(rules.requestBuckets());
    return made;
  }
}
