package org.evenkeel.analytics.counting.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.junit.jupiter.api.Test;

class StreamConfigurationTests {

  private final Map<String, Object> config =
      StreamConfiguration.of(
          new BrokerSettings("none:1", ""), settings(1, Duration.ofDays(7), Duration.ofMinutes(1)));

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

  @Test
  void warm_copies_are_as_many_as_said() {
    assertThat(config).containsEntry("num.standby.replicas", 1);
  }

  @Test
  void a_generation_is_kept_for_longer_than_its_processes_are_silent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(0, Duration.ofMinutes(1), Duration.ofMinutes(1)))
        .withMessageContaining("keep-generation");
  }

  private static StreamSettings settings(int standbys, Duration keep, Duration poll) {
    return new StreamSettings(Path.of("none"), 1, Duration.ofMillis(100), -1, standbys, keep, poll);
  }
}
