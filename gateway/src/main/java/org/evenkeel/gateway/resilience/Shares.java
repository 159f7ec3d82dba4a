package org.evenkeel.gateway.resilience;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** One person must not use up the slots that everybody's words need. */
final class Shares {

  private final int most;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  /**
   * Shares of one size.
   *
   * @param most how many requests one person may have under way
   */
  Shares(int most) {
    this.most = most;
  }

  /** False when the person has as many under way as one may. */
  boolean take(String person) {
    AtomicBoolean got = new AtomicBoolean();
    taken.compute(
        person,
        (name, had) -> {
          int before = had == null ? 0 : had;
          got.set(before < most);
          return got.get() ? Integer.valueOf(before + 1) : had;
        });
    return got.get();
  }

  void giveBack(String person) {
    taken.computeIfPresent(person, (name, had) -> had == 1 ? null : had - 1);
  }
}
