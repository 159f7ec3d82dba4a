package org.evenkeel.crisis.service.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.evenkeel.crisis.resources.ResourceAge;
import org.evenkeel.crisis.resources.ResourceRegistry;
import org.junit.jupiter.api.Test;

/** Time alone makes entries old: nothing has to be deployed for the alert to come. */
class ResourceAgesTests {

  private static final LocalDate NOW = LocalDate.of(2026, 11, 27);

  private final ResourceRegistry registry = ResourceRegistry.standard();

  @Test
  void entries_grow_old_and_undated_ones_are_counted_apart() {
    double before = outdated(NOW, "12_months");
    double later = outdated(NOW.plusYears(1), "12_months");

    assertThat(before)
        .isEqualTo(registry.ages(NOW).getOrDefault(ResourceAge.OVER_12_MONTHS, 0L).doubleValue())
        .isPositive();
    assertThat(later).isGreaterThan(before);
    assertThat(outdated(NOW, "6_months")).isGreaterThan(before);
    assertThat(gauges(NOW).get(ResourceAges.UNDATED).gauge().value())
        .isEqualTo(gauges(NOW.plusYears(5)).get(ResourceAges.UNDATED).gauge().value())
        .isPositive();
  }

  private double outdated(LocalDate day, String olderThan) {
    return gauges(day).get(ResourceAges.OUTDATED).tag("older_than", olderThan).gauge().value();
  }

  private SimpleMeterRegistry gauges(LocalDate day) {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    Clock clock = Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    new ResourceAges(registry, clock).bindTo(meters);
    return meters;
  }
}
