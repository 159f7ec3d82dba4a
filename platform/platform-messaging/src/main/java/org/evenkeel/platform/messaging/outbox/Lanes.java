package org.evenkeel.platform.messaging.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are being sent: a lane a key, of which the first row is under way and the others
 * wait for its acknowledgement.
 *
 * <p>Why this keeps the order although any number of relays may believe that they are the one: a
 * row is sent only after every earlier pending row of its key was acknowledged to the same relay.
 * So a record's first appearance in the topic never comes before its predecessor's; what a second
 * relay, or a retry, adds are duplicates.
 */
final class Lanes {

  /** Lanes at once: how many keys are sent in parallel. */
  static final int MOST_LANES = 200;

  /** Rows a lane takes at once, so that one key's backlog does not fill the memory. */
  static final int LONGEST_LANE = 20;

  private final Map<String, Deque<PendingRow>> lanes = new HashMap<>();
  private final Map<String, Long> resting = new HashMap<>();

  boolean isEmpty() {
    return lanes.isEmpty();
  }

  boolean isFull() {
    return lanes.size() >= MOST_LANES;
  }

  /** Opens lanes for rows in the order of their ids and returns the rows to send first. */
  List<PendingRow> open(List<PendingRow> rows) {
    List<PendingRow> heads = new ArrayList<>();
    for (PendingRow row : rows) {
      Deque<PendingRow> lane = lanes.computeIfAbsent(row.key(), key -> new ArrayDeque<>());
      if (lane.isEmpty()) {
        heads.add(row);
      }
      if (lane.size() < LONGEST_LANE) {
        lane.addLast(row);
      }
    }
    return heads;
  }

  /** The row is done with; returns the next of its key, which may be sent now. */
  @Nullable PendingRow advance(PendingRow row) {
    Deque<PendingRow> lane = lanes.get(row.key());
    if (lane == null || lane.removeFirst().id() != row.id()) {
      throw new IllegalStateException("not the row under way: " + row);
    }
    if (lane.isEmpty()) {
      lanes.remove(row.key());
      return null;
    }
    return lane.getFirst();
  }

  /** The row was not sent: its key, and only its key, rests until a moment of the nano clock. */
  void rest(PendingRow row, long until) {
    lanes.remove(row.key());
    resting.put(row.key(), until);
  }

  /** Keys that must not be read now. */
  Set<String> busy(long now) {
    resting.values().removeIf(until -> until - now <= 0);
    Set<String> keys = new HashSet<>(lanes.keySet());
    keys.addAll(resting.keySet());
    return keys;
  }
}
