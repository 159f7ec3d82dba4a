package org.evenkeel.platform.web.http;

import java.util.LinkedHashMap;
import java.util.UUID;

/**
 * The places of those people who were asked for last, a fixed number of them: whoever comes beyond
 * it takes the place of the one who was longest not asked for. No call looks at more than two.
 */
final class RecentSlots {

  private final int most;
  private final LinkedHashMap<UUID, DataKeySlot> slots = new LinkedHashMap<>(16, 0.75f, true);

  RecentSlots(int most) {
    this.most = most;
  }

  /** Their place, an empty one for somebody new. Whoever waits at a place that went is answered. */
  synchronized DataKeySlot of(UUID userId) {
    DataKeySlot slot = slots.computeIfAbsent(userId, id -> new DataKeySlot());
    if (slots.size() > most) {
      slots.pollFirstEntry();
    }
    return slot;
  }

  synchronized void remove(UUID userId) {
    slots.remove(userId);
  }

  synchronized int size() {
    return slots.size();
  }
}
