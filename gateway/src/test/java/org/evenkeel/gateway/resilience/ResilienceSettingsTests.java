package org.evenkeel.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.Duration;
import java.util.Map;
import org.evenkeel.gateway.resilience.ResilienceSettings.Breaker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ResilienceSettingsTests {

  @Test
  void the_shipped_settings_are_the_promised_ones() {
    assertThat(bound(Map.of()))
        .isEqualTo(
            new ResilienceSettings(
                200,
                20,
                Duration.ofMillis(100),
                new Breaker(
                    Duration.ofSeconds(10), 10, 50, Duration.ofSeconds(1), Duration.ofSeconds(3))));
  }

  @Test
  void each_can_be_set() {
    var settings =
        bound(
            Map.of(
                "evenkeel.resilience.slots", "1",
                "evenkeel.resilience.share", "8",
                "evenkeel.resilience.pause", "2s",
                "evenkeel.resilience.breaker.window", "3s",
                "evenkeel.resilience.breaker.calls", "4",
                "evenkeel.resilience.breaker.failure-percent", "5",
                "evenkeel.resilience.breaker.open", "6s",
                "evenkeel.resilience.breaker.probe", "7s"));
    assertThat(settings)
        .isEqualTo(
            new ResilienceSettings(
                1,
                8,
                Duration.ofSeconds(2),
                new Breaker(
                    Duration.ofSeconds(3), 4, 5, Duration.ofSeconds(6), Duration.ofSeconds(7))));
  }

  @Test
  void nonsense_is_refused() {
    try (var factory = Validation.buildDefaultValidatorFactory()) {
      var wrong = Map.of("evenkeel.resilience.breaker.failure-percent", "101");
      assertThat(factory.getValidator().validate(bound(wrong))).hasSize(1);
      assertThat(factory.getValidator().validate(bound(Map.of()))).isEmpty();
    }
  }

  private static ResilienceSettings bound(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("evenkeel.resilience", ResilienceSettings.class);
  }
}
