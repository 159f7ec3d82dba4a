package org.evenkeel.platform.web.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/** What streams do, without anybody's name. */
final class StreamMeters {

  private final MeterRegistry registry;

  StreamMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void watch(Supplier<Number> open) {
    Gauge.builder("streams.open", open).register(registry);
  }

  /** An event was written; {@code ready}, {@code reset} and {@code reauthenticate} are events. */
  void sent(String stream, String event) {
    registry.counter("streams.events", "stream", stream, "event", event).increment();
  }

  void refused(String stream) {
    registry.counter("streams.refused", "stream", stream).increment();
  }
}
