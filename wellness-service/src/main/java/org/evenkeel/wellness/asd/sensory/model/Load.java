package org.evenkeel.wellness.asd.sensory.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.evenkeel.wellness.asd.sensory.Channel;
import org.evenkeel.wellness.asd.sensory.Strategy;

/**
 * What a person's senses bore at a moment.
 *
 * @param day the person's own
 * @param channels every channel, 0 to 10
 * @param tried what they did against it from this moment on
 */
public record Load(Instant at, LocalDate day, Map<Channel, Integer> channels, Set<Strategy> tried) {
  public Load {
    channels = Map.copyOf(channels);
    tried = Set.copyOf(tried);
  }

  int of(Channel channel) {
    return channels.getOrDefault(channel, 0);
  }

  /** Mean over the channels. */
  double whole() {
    return channels.values().stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  /** Hides how the person was. */
  @Override
  public String toString() {
    return "Load[...]";
  }
}
