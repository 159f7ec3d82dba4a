package org.evenkeel.wellness;

import java.util.UUID;
import org.evenkeel.contracts.identity.PreferencesChanged;

/** What a person chose, as the fact tells it; everything off but what is named. */
public record Chosen(
    boolean timeBlindness,
    boolean breakdownAuto,
    boolean sensoryTracking,
    String rewards,
    int scaffolding) {
  public static final Chosen EVERYTHING = new Chosen(true, true, true, "celebratory", 3);

  public PreferencesChanged of(UUID userId, String style) {
    return new PreferencesChanged(
        userId,
        2,
        style,
        "en",
        3,
        null,
        null,
        timeBlindness,
        breakdownAuto,
        true,
        sensoryTracking,
        true,
        null,
        null,
        null,
        rewards,
        scaffolding,
        null);
  }
}
