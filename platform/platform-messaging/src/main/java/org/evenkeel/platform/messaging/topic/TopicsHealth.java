package org.evenkeel.platform.messaging.topic;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Part of readiness: out of service while the service waits for its topics. */
final class TopicsHealth implements HealthIndicator {

  private final TopicCheck check;

  TopicsHealth(TopicCheck check) {
    this.check = check;
  }

  @Override
  public Health health() {
    Health.Builder health = check.waiting() ? Health.outOfService() : Health.up();
    return health.withDetail("missing", check.missing()).build();
  }
}
