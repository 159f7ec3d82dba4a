package org.evenkeel.wellness.asd.sensory;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.platform.time.LocalMoment;
import org.jspecify.annotations.Nullable;

/**
 * What a person's senses bore at a moment.
 *
 * @param channels every channel, 0 to 10
 * @param noteSealed ciphertext
 */
public record SensoryLoad(
    UUID id,
    UUID userId,
    LocalMoment moment,
    Instant createdAt,
    Map<Channel, Integer> channels,
    Set<Strategy> strategies,
    @Nullable String noteSealed,
    FloorNote floor) {
  public SensoryLoad {
    channels = Map.copyOf(channels);
    strategies = Set.copyOf(strategies);
  }

  /**
   * What the crisis floor said of the note.
   *
   * @param riskScore 0 to 1
   * @param flagged whether it was a hard stop
   * @param version of the floor's phrases
   */
  public record FloorNote(double riskScore, boolean flagged, String version) {}

  public int of(Channel channel) {
    return channels.getOrDefault(channel, 0);
  }

  /** Hides how the person was. */
  @Override
  public String toString() {
    return "SensoryLoad[" + id + "]";
  }
}
