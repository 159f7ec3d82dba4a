package org.evenkeel.acceptance.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The faults of one run. The same seed, minutes and processes give the same plan. Every kind meets
 * every process once before any meets one again, in an order that the seed shuffles.
 *
 * @param faults in the order of their times
 */
record FaultPlan(List<Fault> faults) {

  /** Between the beginnings of two faults: long enough that a killed service may come back. */
  private static final int SHORTEST_GAP_MS = 5_000;

  private static final int LONGEST_GAP_MS = 14_000;
  private static final int SHORTEST_HOLD_MS = 500;

  /** Longer than the sessions of consumers, so that partitions move and come back. */
  private static final int LONGEST_HOLD_MS = 12_000;

  FaultPlan {
    faults = List.copyOf(faults);
  }

  static FaultPlan of(long seed, Duration length, List<String> parts) {
    Random random = new Random(seed);
    Deque<Fault> pairs = new ArrayDeque<>();
    List<Fault> faults = new ArrayList<>();
    long at = SHORTEST_GAP_MS;
    while (at < length.toMillis()) {
      if (pairs.isEmpty()) {
        pairs.addAll(pairs(parts, random));
      }
      Fault pair = pairs.removeFirst();
      long hold =
          pair.kind() == FaultKind.RESET ? 0 : between(random, SHORTEST_HOLD_MS, LONGEST_HOLD_MS);
      faults.add(
          new Fault(Duration.ofMillis(at), pair.kind(), pair.part(), Duration.ofMillis(hold)));
      at += between(random, SHORTEST_GAP_MS, LONGEST_GAP_MS);
    }
    return new FaultPlan(faults);
  }

  /** One fault some times, for a control. */
  static List<Fault> repeated(FaultKind kind, String part, int times) {
    return IntStream.range(0, times)
        .mapToObj(
            i ->
                new Fault(
                    Duration.ofMillis((long) (i + 1) * SHORTEST_GAP_MS),
                    kind,
                    part,
                    Duration.ofSeconds(2)))
        .toList();
  }

  private static List<Fault> pairs(List<String> parts, Random random) {
    List<Fault> pairs = new ArrayList<>();
    for (String part : parts) {
      for (FaultKind kind : FaultKind.values()) {
        if (befalls(kind, part)) {
          pairs.add(new Fault(Duration.ZERO, kind, part, Duration.ZERO));
        }
      }
    }
    Collections.shuffle(pairs, random);
    return pairs;
  }

  private static boolean befalls(FaultKind kind, String part) {
    return switch (kind) {
      case KILL, FREEZE, RESET, RESTART -> true;
      case STALL -> part.equals("postgres");
      case REDELIVER -> Groups.of(part).isPresent();
    };
  }

  private static long between(Random random, int least, int most) {
    return random.nextLong(least, most + 1L);
  }
}
