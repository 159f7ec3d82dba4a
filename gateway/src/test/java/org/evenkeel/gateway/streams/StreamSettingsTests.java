package org.evenkeel.gateway.streams;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StreamSettingsTests {

  @Test
  void the_shipped_settings_are_the_promised_ones() {
    assertThat(bound(Map.of()))
        .isEqualTo(new StreamSettings(5, 1000, seconds(15), seconds(40), seconds(2)));
    assertThat(bound(Map.of()).lease()).isEqualTo(seconds(45));
  }

  @Test
  void each_can_be_set() {
    var settings =
        bound(
            Map.of(
                "evenkeel.streams.per-user", "1",
                "evenkeel.streams.most", "2",
                "evenkeel.streams.check", "3s",
                "evenkeel.streams.silence", "4s",
                "evenkeel.streams.patience", "5s"));
    assertThat(settings).isEqualTo(new StreamSettings(1, 2, seconds(3), seconds(4), seconds(5)));
  }

  @Test
  void a_revoked_token_is_not_noticed_later_than_promised() {
    try (var factory = Validation.buildDefaultValidatorFactory()) {
      var validator = factory.getValidator();
      assertThat(validator.validate(bound(Map.of()))).isEmpty();
      assertThat(validator.validate(bound(Map.of("evenkeel.streams.check", "16s")))).hasSize(1);
    }
  }

  private static StreamSettings bound(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("evenkeel.streams", StreamSettings.class);
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
