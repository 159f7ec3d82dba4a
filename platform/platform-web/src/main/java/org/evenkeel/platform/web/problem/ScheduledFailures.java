package org.evenkeel.platform.web.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ErrorHandler;

/** What a scheduled task throws: it runs again at its time, and no message gets into the log. */
final class ScheduledFailures implements ErrorHandler {

  private static final Logger log = LoggerFactory.getLogger(ScheduledFailures.class);

  @Override
  public void handleError(Throwable failure) {
    if (Outages.includes(failure)) {
      log.warn("a scheduled task failed for now: {}", RedactedTrace.causes(failure));
    } else {
      log.error("a scheduled task failed", new RedactedTrace(failure));
    }
  }
}
