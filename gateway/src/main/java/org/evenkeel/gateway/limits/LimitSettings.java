package org.evenkeel.gateway.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.InetAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Every limit there is.
 *
 * @param active which set holds; {@code local} only for loopback clients
 * @param window in which a limit counts; it starts with the first request
 * @param textFactor how much more often a person may write than do other things, 10 at least: words
 *     in a crisis must arrive
 */
@Validated
@ConfigurationProperties("evenkeel.limits")
public record LimitSettings(
    @NotNull Choice active,
    @NotNull Duration window,
    @Min(10) long textFactor,
    @NotNull @Valid LimitSet production,
    @NotNull @Valid LimitSet local) {

  /** Names of the sets. */
  public enum Choice {
    PRODUCTION,
    LOCAL
  }

  Choice choiceFor(InetAddress client) {
    return active == Choice.LOCAL && client.isLoopbackAddress() ? Choice.LOCAL : Choice.PRODUCTION;
  }

  LimitSet set(Choice choice) {
    return switch (choice) {
      case PRODUCTION -> production;
      case LOCAL -> local;
    };
  }
}
