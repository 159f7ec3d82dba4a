package org.evenkeel.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Set;

/**
 * Of what the Kafka clients count about themselves only what is looked at: one process with a
 * stream published 1,300 series of it, of which nobody read any.
 */
final class WantedClientMeters implements MeterFilter {

  private static final String KAFKA = "kafka.";

  private static final Set<String> WANTED =
      Set.of(
          "kafka.stream.alive.stream.threads",
          "kafka.stream.failed.stream.threads",
          "kafka.stream.task.dropped.records");

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    return id.getName().startsWith(KAFKA)
            && WANTED.stream().noneMatch(wanted -> id.getName().startsWith(wanted))
        ? MeterFilterReply.DENY
        : MeterFilterReply.NEUTRAL;
  }
}
