package org.evenkeel.wellness.people;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much is made of something done: preference dopamine_reward_style. */
public enum RewardStyle {
  NONE,
  SUBTLE,
  CELEBRATORY;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The style of a name; one we do not know, or none, reads as subtle. */
  public static RewardStyle orSubtle(@Nullable String name) {
    return Arrays.stream(values())
        .filter(style -> style.wireName().equals(name))
        .findFirst()
        .orElse(SUBTLE);
  }
}
