package org.evenkeel.gateway.streams;

import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Tells open streams that the gateway stops, before the server waits for what is still open. */
@Component
final class ClosingTime {

  private final ApplicationContext context;
  private final Sinks.Empty<Void> closing = Sinks.empty();

  ClosingTime(ApplicationContext context) {
    this.context = context;
  }

  /** Completes when the gateway stops. */
  Mono<Void> signal() {
    return closing.asMono();
  }

  /** The management port's context tells its end here, too. */
  @EventListener
  void close(ContextClosedEvent event) {
    if (event.getApplicationContext().equals(context)) {
      closing.tryEmitEmpty();
    }
  }
}
