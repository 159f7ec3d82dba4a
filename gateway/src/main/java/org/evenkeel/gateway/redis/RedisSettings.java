package org.evenkeel.gateway.redis;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Redis is and how long a request waits for it.
 *
 * @param timeout of one round trip; then Redis counts as away
 * @param patience of who would be refused without an answer, because a burst must not lock staff
 *     out; never less than {@code timeout}
 * @param pause after a failure, for which nobody waits who can go on without
 */
@Validated
@ConfigurationProperties("evenkeel.redis")
public record RedisSettings(
    @NotBlank String host,
    @Min(1) @Max(65535) int port,
    @NotNull @DefaultValue("500ms") Duration timeout,
    @NotNull @DefaultValue("3s") Duration patience,
    @NotNull @DefaultValue("500ms") Duration pause) {

  public RedisSettings {
    patience = patience.compareTo(timeout) < 0 ? timeout : patience;
  }
}
