package org.evenkeel.analytics.counting.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.junit.jupiter.api.Test;

class StreamConfigurationTests {

  private final Map<String, Object> config =
      StreamConfiguration.of(
          new BrokerSettings("none:1", ""),
          new StreamSettings(Path.of("none"), 1, Duration.ofMillis(100), -1, 0));

  @Test
  void what_an_erased_user_had_leaves_the_changelogs_within_days() {
    assertThat(config)
        .containsEntry("topic.max.compaction.lag.ms", Duration.ofDays(1).toMillis())
        .containsEntry("topic.segment.ms", Duration.ofDays(1).toMillis());
  }

  @Test
  void a_short_absence_of_keys_fences_nobody() {
    assertThat(config).containsEntry("producer.transaction.timeout.ms", 60_000);
  }
}
