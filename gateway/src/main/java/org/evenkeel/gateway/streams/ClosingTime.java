package org.evenkeel.gateway.streams;

import org.evenkeel.platform.drain.Draining;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Tells open streams that the gateway begins to drain, so that nothing waits for them. */
@Component
final class ClosingTime {

  private final Sinks.Empty<Void> closing = Sinks.empty();

  ClosingTime(Draining draining) {
    draining.onBegin(closing::tryEmitEmpty);
  }

  /** Completes when the gateway is about to stop. */
  Mono<Void> signal() {
    return closing.asMono();
  }
}
