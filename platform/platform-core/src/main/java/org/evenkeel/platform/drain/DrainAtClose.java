package org.evenkeel.platform.drain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Holds the end of the process up for the drain period. It stands before everything else that
 * happens at the end: web server, consumers, relay and pools all still work. Boot has said before
 * that the process is no longer ready.
 */
final class DrainAtClose {

  private static final Logger log = LoggerFactory.getLogger(DrainAtClose.class);

  private final ApplicationContext context;
  private final Draining draining;
  private final DrainSettings settings;
  private volatile boolean served;

  DrainAtClose(ApplicationContext context, Draining draining, DrainSettings settings) {
    this.context = context;
    this.draining = draining;
    this.settings = settings;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    served = true;
  }

  /** The context of the management port closes too; its event comes here as well. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void closing(ContextClosedEvent event) {
    if (!event.getApplicationContext().equals(context)) {
      return;
    }
    draining.begin();
    if (served && !settings.period().isZero()) {
      log.info("draining for {} ms", settings.period().toMillis());
      hold();
    }
  }

  private void hold() {
    try {
      Thread.sleep(settings.period());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
