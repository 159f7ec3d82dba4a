package org.evenkeel.notification.channel.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what providers tell, by what came of it. */
@Component
class CallbackMeters {

  private final MeterRegistry meters;

  CallbackMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  /**
   * One call.
   *
   * @param call status or inbound
   * @param result a word from a fixed list; never anything that was sent
   */
  void count(String provider, String call, String result) {
    meters
        .counter("channel_callbacks_total", "provider", provider, "call", call, "result", result)
        .increment();
  }
}
