package org.evenkeel.platform.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DrainSettingsTests {

  @Test
  void five_seconds_unless_somebody_says_otherwise() {
    assertThat(bound(Map.of()).period()).isEqualTo(Duration.ofSeconds(5));
    assertThat(bound(Map.of("evenkeel.drain.period", "8s")).period())
        .isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void it_is_longer_than_clients_keep_idle_connections_or_it_is_not_at_all() {
    assertThat(bound(Map.of("evenkeel.drain.period", "0s")).period()).isZero();
    assertThatThrownBy(() -> bound(Map.of("evenkeel.drain.period", "2900ms")))
        .rootCause()
        .hasMessageContaining("evenkeel.drain.period")
        .hasMessageContaining("PT3S");
  }

  private static DrainSettings bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("evenkeel.drain", DrainSettings.class);
  }
}
