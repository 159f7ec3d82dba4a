package org.evenkeel.gateway.streams;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What holds for streams.
 *
 * @param perUser how many one person may have open, over all replicas
 * @param most how many this process holds open of each kind
 * @param check how often an open stream's token is looked up again; a revoked one ends within twice
 *     that
 * @param silence after which a service that sends nothing counts as gone; services beat every 15 s
 * @param patience for the rest of an event that is half through when the stream ends
 */
@Validated
@ConfigurationProperties("evenkeel.streams")
public record StreamSettings(
    @Positive @DefaultValue("5") int perUser,
    @Positive @DefaultValue("1000") int most,
    @NotNull @DurationMin(millis = 1) @DurationMax(seconds = 15) @DefaultValue("15s")
        Duration check,
    @NotNull @DurationMin(millis = 1) @DefaultValue("40s") Duration silence,
    @NotNull @DefaultValue("2s") Duration patience) {

  /** How long a stream counts that nobody confirms any more. */
  Duration lease() {
    return check.multipliedBy(3);
  }
}
