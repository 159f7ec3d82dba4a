package org.evenkeel.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.stream.Stream;

/** Buckets of the answered requests, few, at the limits that objectives and people ask about. */
final class RequestBuckets implements MeterFilter {

  private static final double[] LIMITS =
      Stream.of(25, 50, 100, 250, 500, 1_000, 2_000, 5_000)
          .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
          .toArray();

  @Override
  public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
    return id.getType() == Meter.Type.TIMER && id.getName().equals("http.requests")
        ? DistributionStatisticConfig.builder().serviceLevelObjectives(LIMITS).build().merge(config)
        : config;
  }
}
