package org.evenkeel.analytics.patterns.model;

import java.util.List;
import java.util.OptionalInt;

/** What a low mood is for a person: among the lowest third of their own, and below their middle. */
final class LowMood {

  private static final int HIGHEST = 10;

  private LowMood() {}

  /** The highest mood that is low; empty when their moods do not differ enough. */
  static OptionalInt of(List<Moment> moments) {
    int[] count = new int[HIGHEST + 2];
    moments.forEach(moment -> count[moment.mood()]++);
    int below = 0;
    int low = 0;
    for (int mood = 1; mood <= HIGHEST; mood++) {
      below += count[mood];
      if (below * 3 > moments.size()) {
        break;
      }
      low = below > 0 ? mood : 0;
    }
    return low == 0 ? OptionalInt.empty() : OptionalInt.of(low);
  }
}
