package org.evenkeel.platform.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How facts are sent and handled.
 *
 * @param enabled whether relay and listeners run; facts are stored all the same
 * @param poll how long a committed fact waits at most when no wake-up reached the relay
 * @param concurrency consumers a subscription has in this process
 * @param tries how often a handler that throws is called before the dead letter
 * @param firstPause pause after its first failure; each further one is three times as long
 * @param longestPause longest pause between tries, also while a key or the database is away
 * @param inboxRetention how long handled events are remembered
 */
@ConfigurationProperties("evenkeel.messaging")
public record MessagingSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("100ms") Duration poll,
    @DefaultValue("1") int concurrency,
    @DefaultValue("5") int tries,
    @DefaultValue("100ms") Duration firstPause,
    @DefaultValue("2s") Duration longestPause,
    @DefaultValue("14d") Duration inboxRetention) {

  public MessagingSettings {
    if (concurrency < 1 || tries < 1) {
      throw new IllegalArgumentException(
          "evenkeel.messaging.concurrency and .tries must be at least 1");
    }
    if (!poll.isPositive() || !firstPause.isPositive() || !inboxRetention.isPositive()) {
      throw new IllegalArgumentException("evenkeel.messaging: durations must be above zero");
    }
    if (longestPause.compareTo(firstPause) < 0) {
      throw new IllegalArgumentException(
          "evenkeel.messaging.longest-pause is shorter than the first pause");
    }
  }
}
