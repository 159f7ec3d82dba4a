package org.evenkeel.platform.web.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StreamSettingsTests {

  @Test
  void what_is_not_said_is_the_default() {
    assertThat(bound(Map.of()))
        .isEqualTo(
            new StreamSettings(
                Duration.ofSeconds(15),
                Duration.ofSeconds(1),
                Duration.ofSeconds(20),
                Duration.ofHours(24),
                1000,
                64));
  }

  @Test
  void every_setting_is_bound_by_its_name() {
    assertThat(
            bound(
                Map.of(
                    "evenkeel.stream.heartbeat", "1s",
                    "evenkeel.stream.poll", "2s",
                    "evenkeel.stream.write-timeout", "3s",
                    "evenkeel.stream.retention", "4h",
                    "evenkeel.stream.most-open", "5",
                    "evenkeel.stream.buffer", "6")))
        .isEqualTo(
            new StreamSettings(
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofHours(4),
                5,
                6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"heartbeat", "poll", "write-timeout", "retention", "most-open", "buffer"})
  void nothing_may_be_zero(String name) {
    assertThatThrownBy(() -> bound(Map.of("evenkeel.stream." + name, "0")))
        .rootCause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("evenkeel.stream");
  }

  private static StreamSettings bound(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("evenkeel.stream", StreamSettings.class);
  }
}
