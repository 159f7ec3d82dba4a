package org.evenkeel.ml.speech;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * What the provider charges, counted by the length of what it heard. Zero while nobody is paid: the
 * other models run in this process and cost its CPU.
 */
final class SpeechCost {

  private static final double SECONDS_IN_A_MINUTE = 60;

  private final Counter dollars;
  private final double pricePerMinute;

  SpeechCost(SpeechSettings settings, MeterRegistry meters) {
    this.pricePerMinute = settings.pricePerMinute();
    this.dollars =
        Counter.builder("ml.model.cost")
            .baseUnit("usd")
            .description("charged by the providers of models")
            .tag("model", "speech")
            .register(meters);
  }

  /** A recording was heard; {@code seconds} is null when the provider does not say how long. */
  void heard(@Nullable Double seconds) {
    if (seconds != null) {
      dollars.increment(seconds / SECONDS_IN_A_MINUTE * pricePerMinute);
    }
  }
}
