package org.evenkeel.session.guided;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How guided sessions are kept.
 *
 * @param expiry an open session that nobody touched for this long is abandoned
 * @param expiryPoll how often such sessions are looked for
 */
@Validated
@ConfigurationProperties("evenkeel.guided")
public record GuidedSettings(
    @NotNull @DefaultValue("7d") Duration expiry,
    @NotNull @DefaultValue("10m") Duration expiryPoll) {

  public GuidedSettings {
    if (!expiry.isPositive() || !expiryPoll.isPositive()) {
      throw new IllegalArgumentException("evenkeel.guided: times must be positive");
    }
  }
}
