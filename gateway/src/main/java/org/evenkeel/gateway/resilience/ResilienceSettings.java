package org.evenkeel.gateway.resilience;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What holds for each service.
 *
 * @param slots how many requests it may have at once, in each {@link Lane}
 * @param share how many of the slots for what people write one person may take
 * @param pause before the second try
 */
@Validated
@ConfigurationProperties("evenkeel.resilience")
public record ResilienceSettings(
    @Positive @DefaultValue("200") int slots,
    @Positive @DefaultValue("20") int share,
    @NotNull @DefaultValue("100ms") Duration pause,
    @NotNull @Valid @DefaultValue Breaker breaker) {

  /**
   * When a service is left alone, and for how long.
   *
   * @param window how far back calls are looked at
   * @param calls how many there must be in it before they say anything
   * @param failurePercent how many of them must have failed
   * @param open for how long it is left alone
   * @param probe how long the one call after that may take; then the next one is tried
   */
  public record Breaker(
      @NotNull @DefaultValue("10s") Duration window,
      @Positive @DefaultValue("10") int calls,
      @Positive @Max(100) @DefaultValue("50") int failurePercent,
      @NotNull @DefaultValue("1s") Duration open,
      @NotNull @DefaultValue("3s") Duration probe) {}
}
