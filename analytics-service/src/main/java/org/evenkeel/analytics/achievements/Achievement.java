package org.evenkeel.analytics.achievements;

import java.util.Map;

/**
 * Something worth a quiet smile, as data.
 *
 * @param id stable name
 * @param descriptions by communication style, one for each
 * @param measure what is counted: an activity kind's code, {@link #ACTIVE_DAYS}, {@link
 *     #STREAK_DAYS} or {@link #KINDS_TRIED}
 * @param threshold how much of it unlocks the achievement, 1 or more
 */
record Achievement(
    String id, String name, Map<String, String> descriptions, String measure, long threshold) {

  /** Days with anything in them, in a row or not. */
  static final String ACTIVE_DAYS = "active_days";

  /** The longest streak there ever was. */
  static final String STREAK_DAYS = "streak_days";

  /** How many different kinds of things were done. */
  static final String KINDS_TRIED = "kinds_tried";

  Achievement {
    descriptions = Map.copyOf(descriptions);
    if (threshold < 1) {
      throw new IllegalArgumentException("the threshold of " + id + " is below 1");
    }
  }

  /**
   * The words for a style.
   *
   * @throws IllegalStateException when the data lack the style
   */
  String description(String style) {
    String words = descriptions.get(style);
    if (words == null) {
      throw new IllegalStateException(id + " has no words in style " + style);
    }
    return words;
  }
}
