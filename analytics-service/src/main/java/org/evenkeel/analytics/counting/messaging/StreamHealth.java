package org.evenkeel.analytics.counting.messaging;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down when the stream has come to an end by itself, or its generation was removed. Rebalancing and
 * waiting for a broker are ways of running; readiness does not ask, because the service answers
 * from PostgreSQL all the while. How it stands with the rows is said beside it.
 */
final class StreamHealth implements HealthIndicator {

  private final AnalyticsStream stream;
  private final Serving rows;

  StreamHealth(AnalyticsStream stream, Serving rows) {
    this.stream = stream;
    this.rows = rows;
  }

  @Override
  public Health health() {
    if (stream.removed()) {
      return Health.down().withDetail("state", "GENERATION_REMOVED").build();
    }
    String state = stream.state().map(KafkaStreams.State::name).orElse("NOT_MADE");
    boolean ended =
        stream.isRunning()
            && stream.state().filter(KafkaStreams.State::hasCompletedShutdown).isPresent();
    return (ended ? Health.down() : Health.up())
        .withDetail("state", state)
        .withDetail("rows", rows.state().name())
        .build();
  }
}
