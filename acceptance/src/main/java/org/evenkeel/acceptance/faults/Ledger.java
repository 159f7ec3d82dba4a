package org.evenkeel.acceptance.faults;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** What clients know of their members: all that was acknowledged, and what was deleted of it. */
final class Ledger {

  private final Queue<Done> done = new ConcurrentLinkedQueue<>();
  private final Set<UUID> gone = ConcurrentHashMap.newKeySet();
  private final Map<UUID, String> words = new ConcurrentHashMap<>();

  void add(Done one) {
    done.add(one);
  }

  /** A check-in or idea was deleted. */
  void remove(UUID id) {
    gone.add(id);
    words.remove(id);
  }

  /** The words of an idea, as they were acknowledged last. */
  void write(UUID idea, String text) {
    words.put(idea, text);
  }

  /** Whether an idea is there in some words. */
  boolean knows(UUID idea) {
    return words.containsKey(idea);
  }

  boolean removed(UUID id) {
    return gone.contains(id);
  }

  /** All that was done and is not deleted. */
  Collection<Done> standing() {
    return done.stream().filter(one -> !gone.contains(one.id())).toList();
  }

  /** The words of a member's ideas, by id. */
  Map<UUID, String> ideas(UUID userId) {
    return done.stream()
        .filter(one -> one instanceof Done.Idea && one.userId().equals(userId))
        .filter(one -> words.containsKey(one.id()))
        .collect(
            Collectors.toMap(
                Done::id, one -> Objects.requireNonNull(words.get(one.id())), (a, b) -> b));
  }
}
