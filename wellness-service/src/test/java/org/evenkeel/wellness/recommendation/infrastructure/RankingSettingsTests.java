package org.evenkeel.wellness.recommendation.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RankingSettingsTests {

  @Test
  void the_defaults_are_the_promised_budget() {
    assertThat(bind(Map.of()))
        .isEqualTo(new RankingSettings(Duration.ofMillis(120), Duration.ofMillis(50), 64));
  }

  @Test
  void every_setting_binds() {
    assertThat(
            bind(
                Map.of(
                    "evenkeel.recommendations.budget", "80ms",
                    "evenkeel.recommendations.connect-timeout", "20ms",
                    "evenkeel.recommendations.parallel-calls", "7")))
        .isEqualTo(new RankingSettings(Duration.ofMillis(80), Duration.ofMillis(20), 7));
  }

  private static RankingSettings bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("evenkeel.recommendations", RankingSettings.class);
  }
}
