package org.evenkeel.stack.front;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The replicas of one service, in the order in which a new connection tries them. */
final class Targets {

  private final List<Target> all;
  private final AtomicInteger turn = new AtomicInteger();

  Targets(List<Target> all) {
    this.all = List.copyOf(all);
  }

  List<Target> all() {
    return all;
  }

  /**
   * Ready ones first, among them those with the least load, in turn when these are equal. The
   * others follow, because a look that came late must not close the door of a whole service.
   */
  List<Target> inOrder() {
    int first = Math.floorMod(turn.getAndIncrement(), all.size());
    var rotated = new ArrayList<>(all.subList(first, all.size()));
    rotated.addAll(all.subList(0, first));
    record Seen(Target target, boolean ready, double load) {}
    return rotated.stream()
        .map(target -> new Seen(target, target.ready(), target.load()))
        .sorted(Comparator.comparing((Seen seen) -> !seen.ready()).thenComparingDouble(Seen::load))
        .map(Seen::target)
        .toList();
  }
}
