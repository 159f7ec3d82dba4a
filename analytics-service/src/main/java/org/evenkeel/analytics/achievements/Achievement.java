package org.evenkeel.analytics.achievements;

/**
 * Something worth a quiet smile, as data.
 *
 * @param id stable name
 * @param measure what is counted: an activity kind's code, {@code active_days} or {@code
 *     streak_days}
 * @param threshold how much of it unlocks the achievement, 1 or more
 */
record Achievement(String id, String name, String description, String measure, long threshold) {

  Achievement {
    if (threshold < 1) {
      throw new IllegalArgumentException("the threshold of " + id + " is below 1");
    }
  }
}
