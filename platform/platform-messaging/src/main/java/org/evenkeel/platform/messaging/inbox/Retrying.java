package org.evenkeel.platform.messaging.inbox;

import org.evenkeel.platform.messaging.MessagingSettings;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** How long a partition waits after a failed try, and when it goes on without the record. */
final class Retrying {

  private static final double GROWTH = 3;

  private Retrying() {}

  static DefaultErrorHandler handler(DeadLetters deadLetters, MessagingSettings settings) {
    var handler = new DefaultErrorHandler(deadLetters, failing(settings));
    handler.setBackOffFunction(
        (record, error) ->
            switch (DeadLetters.unhandled(error)) {
              case Unhandled.Poison _ -> new FixedBackOff(0, 0);
              case Unhandled.Failing _ -> failing(settings);
              case Unhandled.Waiting _ -> growing(settings);
            });
    handler.setRetryListeners(deadLetters);
    // Keeps what was polled: to seek and fetch again would cost half a second a failed try.
    handler.setSeekAfterError(false);
    // The listener logs what matters; the handler would log a stack trace a try.
    handler.setLogLevel(KafkaException.Level.DEBUG);
    return handler;
  }

  private static BackOff failing(MessagingSettings settings) {
    ExponentialBackOff backOff = growing(settings);
    backOff.setMaxAttempts(settings.tries() - 1L);
    return backOff;
  }

  private static ExponentialBackOff growing(MessagingSettings settings) {
    var backOff = new ExponentialBackOff(settings.firstPause().toMillis(), GROWTH);
    backOff.setMaxInterval(settings.longestPause().toMillis());
    return backOff;
  }
}
