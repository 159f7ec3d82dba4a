package org.evenkeel.analytics.clinical.model;

import java.util.List;
import java.util.Locale;

/**
 * What an intervention's effect is looked at by: fixed lists, so that nobody can ask for a group.
 */
public enum Dimension {
  PLACE("home", "work", "school", "social", "other"),
  COMPANY("alone", "with_family", "with_friends", "with_coworkers"),
  TIME_OF_DAY("morning", "afternoon", "evening", "night"),
  FEELING(
      "overwhelmed",
      "anxious",
      "panicked",
      "afraid",
      "stressed",
      "angry",
      "frustrated",
      "restless",
      "sad",
      "hopeless",
      "lonely",
      "ashamed",
      "numb",
      "tired",
      "bored",
      "calm",
      "hopeful",
      "happy");

  /** Joined, because fields of an enum are immutable. */
  private final String joined;

  Dimension(String... contexts) {
    this.joined = String.join(",", contexts);
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public List<String> contexts() {
    return List.of(joined.split(",", -1));
  }
}
