package org.evenkeel.platform.drain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a process ends.
 *
 * @param period how long it goes on serving after it was asked to end; zero ends it at once, which
 *     is for tests and for services that run alone
 */
@ConfigurationProperties("evenkeel.drain")
public record DrainSettings(@DefaultValue("5s") Duration period) {

  /**
   * How long a client of the suite keeps a connection that nobody uses. It must be over before a
   * draining server closes what is idle; else a request could meet the closing half-way and be
   * lost, and nobody could tell whether it had an effect.
   */
  public static final Duration LONGEST_IDLE = Duration.ofSeconds(2);

  /** For whoever learns late that the server drains, and for clocks that stop in a busy machine. */
  static final Duration MARGIN = Duration.ofSeconds(1);

  public DrainSettings {
    if (!period.isZero() && period.compareTo(LONGEST_IDLE.plus(MARGIN)) < 0) {
      throw new IllegalArgumentException(
          "evenkeel.drain.period is "
              + period
              + "; it is zero or at least "
              + LONGEST_IDLE.plus(MARGIN)
              + ", because clients keep idle connections for "
              + LONGEST_IDLE);
    }
  }
}
