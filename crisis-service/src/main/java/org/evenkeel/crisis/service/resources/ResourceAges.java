package org.evenkeel.crisis.service.resources;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.evenkeel.crisis.resources.ResourceAge;
import org.evenkeel.crisis.resources.ResourceRegistry;
import org.springframework.stereotype.Component;

/**
 * Counts entries whose source is old, so that somebody looks for newer ones: {@code
 * crisis_resources_outdated{older_than}} for 6 and 12 months (the first counts the second's too),
 * and {@code crisis_resources_undated} for sources without a date. alerts/crisis.rules.yml alerts
 * on them.
 */
@Component
class ResourceAges implements MeterBinder {

  static final String OUTDATED = "crisis_resources_outdated";
  static final String UNDATED = "crisis_resources_undated";

  private static final Set<ResourceAge> OVER_6 =
      Set.of(ResourceAge.OVER_6_MONTHS, ResourceAge.OVER_12_MONTHS);
  private static final Set<ResourceAge> OVER_12 = Set.of(ResourceAge.OVER_12_MONTHS);

  private final ResourceRegistry registry;
  private final Clock clock;

  ResourceAges(ResourceRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder(OUTDATED, this, ages -> ages.count(OVER_6))
        .description("crisis lines whose source is older than this")
        .tag("older_than", "6_months")
        .register(meters);
    Gauge.builder(OUTDATED, this, ages -> ages.count(OVER_12))
        .description("crisis lines whose source is older than this")
        .tag("older_than", "12_months")
        .register(meters);
    Gauge.builder(UNDATED, this, ages -> ages.count(Set.of(ResourceAge.UNDATED)))
        .description("crisis lines whose source gives no date")
        .register(meters);
  }

  private long count(Set<ResourceAge> wanted) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return registry.ages(today).entrySet().stream()
        .filter(entry -> wanted.contains(entry.getKey()))
        .mapToLong(entry -> entry.getValue())
        .sum();
  }
}
