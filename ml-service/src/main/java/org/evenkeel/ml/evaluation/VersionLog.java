package org.evenkeel.ml.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.evenkeel.offpolicy.LoggedChoice;

/** The rows of one policy version, slot by slot. */
final class VersionLog {
  private final SortedMap<Integer, Slot> slots = new TreeMap<>();
  private final Map<UUID, Integer> people = new HashMap<>();
  private final Map<UUID, Integer> arms = new HashMap<>();
  private int decisions;

  /** The choices of one slot, with whose they are and who replied. */
  static final class Slot {
    private final List<LoggedChoice> choices = new ArrayList<>();
    private final Set<Integer> people = new HashSet<>();
    private final Set<Integer> replying = new HashSet<>();
    private int replies;

    List<LoggedChoice> choices() {
      return choices;
    }

    int people() {
      return people.size();
    }

    int replyingPeople() {
      return replying.size();
    }

    int replies() {
      return replies;
    }
  }

  void add(LogRow row) {
    decisions++;
    int person = number(people, row.userId());
    for (LogRow.OfferedSlot offered : row.slots()) {
      Slot slot = slots.computeIfAbsent(offered.number(), n -> new Slot());
      slot.choices.add(
          LoggedChoice.of(
              person,
              offered.arms().stream().mapToInt(id -> number(arms, id)).toArray(),
              offered.scores().stream().mapToDouble(Double::doubleValue).toArray(),
              offered.chosen(),
              offered.propensity(),
              offered.reward()));
      slot.people.add(person);
      if (offered.replied()) {
        slot.replies++;
        slot.replying.add(person);
      }
    }
  }

  int decisions() {
    return decisions;
  }

  int people() {
    return people.size();
  }

  SortedMap<Integer, Slot> slots() {
    return slots;
  }

  private static int number(Map<UUID, Integer> numbers, UUID id) {
    Integer known = numbers.putIfAbsent(id, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }
}
