package org.evenkeel.analytics.counting.messaging;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the stream runs.
 *
 * @param stateDir folder of its stores; may be lost, then they are read back from their changelogs.
 *     No two processes share one
 * @param threads of this process; at most as many work as the topics have partitions
 * @param commitInterval how long what was counted waits at most until others see it
 * @param replication of the changelogs; -1 takes the broker's default
 * @param standbys copies of each store kept warm in other processes
 * @param keepGeneration how long what another generation counted is kept after its last process,
 *     for those who go back to it
 * @param generationPoll how often a process says that its generation is in use, and looks for
 *     others that are not
 */
@ConfigurationProperties("evenkeel.stream")
record StreamSettings(
    Path stateDir,
    @DefaultValue("1") int threads,
    @DefaultValue("100ms") Duration commitInterval,
    @DefaultValue("-1") int replication,
    @DefaultValue("0") int standbys,
    @DefaultValue("7d") Duration keepGeneration,
    @DefaultValue("1m") Duration generationPoll) {

  StreamSettings {
    if (threads < 1 || standbys < 0 || !commitInterval.isPositive()) {
      throw new IllegalArgumentException(
          "evenkeel.stream: threads and commit-interval must be above zero, standbys not below");
    }
    if (!generationPoll.isPositive() || keepGeneration.compareTo(generationPoll) <= 0) {
      throw new IllegalArgumentException(
          "evenkeel.stream.keep-generation must be longer than generation-poll, and that above"
              + " zero");
    }
  }
}
