package org.evenkeel.wellness.asd.sensory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /asd/sensory-load}.
 *
 * @param strategies what they try against it from now on
 */
record SensoryLoadRequest(
    @NotNull @Min(0) @Max(10) Integer sound,
    @NotNull @Min(0) @Max(10) Integer light,
    @NotNull @Min(0) @Max(10) Integer touch,
    @NotNull @Min(0) @Max(10) Integer smell,
    @NotNull @Min(0) @Max(10) Integer social,
    @Nullable @Size(max = 2_000) String note,
    @Nullable @Size(max = 12) List<@NotNull Strategy> strategies,
    @Nullable Instant occurredAt) {

  Map<Channel, Integer> channels() {
    return Map.of(
        Channel.SOUND,
        sound,
        Channel.LIGHT,
        light,
        Channel.TOUCH,
        touch,
        Channel.SMELL,
        smell,
        Channel.SOCIAL,
        social);
  }

  Set<Strategy> tried() {
    Set<Strategy> tried = EnumSet.noneOf(Strategy.class);
    if (strategies != null) {
      tried.addAll(strategies);
    }
    return tried;
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "SensoryLoadRequest[...]";
  }
}
