package org.evenkeel.platform.messaging.inbox;

import org.evenkeel.platform.messaging.MessagingSettings;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** How a partition waits while what its records need is away. It never goes on without them. */
final class Retrying {

  private static final double GROWTH = 3;

  private Retrying() {}

  static DefaultErrorHandler handler(FailedTries failedTries, MessagingSettings settings) {
    var backOff = new ExponentialBackOff(settings.firstPause().toMillis(), GROWTH);
    backOff.setMaxInterval(settings.longestPause().toMillis());
    var handler = new DefaultErrorHandler(backOff);
    handler.setRetryListeners(failedTries);
    // Keeps what was polled: to seek and fetch again would cost half a second a failed try.
    handler.setSeekAfterError(false);
    // The listener logs what matters; the handler would log a stack trace a try.
    handler.setLogLevel(KafkaException.Level.DEBUG);
    return handler;
  }
}
