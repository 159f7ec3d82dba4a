package org.evenkeel.acceptance.faults;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** All that was done, and how it was answered. */
final class Deeds {

  private final Set<UUID> members;
  private final Queue<Deed> done = new ConcurrentLinkedQueue<>();
  private final Queue<String> wrongs = new ConcurrentLinkedQueue<>();
  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();

  Deeds(Collection<UUID> members) {
    this.members = Set.copyOf(members);
  }

  Set<UUID> members() {
    return members;
  }

  void add(Deed deed) {
    done.add(deed);
  }

  /** An answer that must not be, in words without anything personal. */
  void wrong(String what) {
    wrongs.add(what);
  }

  void answered(String how) {
    answers.computeIfAbsent(how, name -> new LongAdder()).increment();
  }

  Collection<String> wrongs() {
    return Set.copyOf(wrongs);
  }

  /** How often each answer came. */
  Map<String, Long> answers() {
    Map<String, Long> counts = new TreeMap<>();
    answers.forEach((how, count) -> counts.put(how, count.sum()));
    return counts;
  }

  /** The deeds of one kind. */
  Collection<Deed> of(Deed.Kind kind) {
    return done.stream().filter(deed -> deed.kind() == kind).toList();
  }

  /** How many deeds of a kind each member has, acknowledged or not. */
  Map<UUID, Long> count(Deed.Kind kind) {
    return of(kind).stream().collect(Collectors.groupingBy(Deed::userId, Collectors.counting()));
  }

  /** One line a kind. */
  String summary() {
    StringBuilder text = new StringBuilder();
    for (Deed.Kind kind : Deed.Kind.values()) {
      Collection<Deed> all = of(kind);
      long acknowledged = all.stream().filter(Deed::acknowledged).count();
      text.append(
          "  %-13s %6d acknowledged, %d without an answer%n"
              .formatted(kind, acknowledged, all.size() - acknowledged));
    }
    long crisis = done.stream().filter(deed -> deed.crisis() && deed.acknowledged()).count();
    return text.append("  of the check-ins %d called for help%n".formatted(crisis)).toString();
  }
}
