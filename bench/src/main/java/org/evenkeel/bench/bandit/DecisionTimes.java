package org.evenkeel.bench.bandit;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.evenkeel.bandit.Approach;
import org.evenkeel.bandit.Arm;
import org.evenkeel.bandit.CommunicationStyle;
import org.evenkeel.bandit.Level;
import org.evenkeel.bandit.Moment;
import org.evenkeel.bandit.Policy;
import org.evenkeel.bandit.Posterior;
import org.evenkeel.bandit.PosteriorCodec;
import org.evenkeel.bandit.Prior;
import org.evenkeel.bench.figures.Latencies;

/** How long one decision takes with 200 arms, from the bytes of a person's state to the reasons. */
final class DecisionTimes {
  private static final int ARMS = 200;
  private static final int WARM_UP = 3_000;
  private static final int DECISIONS = 5_000;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** Prints the figures and returns them in milliseconds. */
  Map<String, Object> run(PrintStream out) {
    Random random = new Random(3);
    List<Arm> arms = new ArrayList<>();
    for (int i = 0; i < ARMS; i++) {
      arms.add(arm(random));
    }
    byte[] state = PosteriorCodec.bytes(Prior.stated().posterior());
    LongStream.range(0, WARM_UP).forEach(seed -> decide(state, arms, seed));
    List<Long> wall = new ArrayList<>();
    List<Long> processor = new ArrayList<>();
    for (int i = 0; i < DECISIONS; i++) {
      long cpu = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      decide(state, arms, i);
      wall.add(System.nanoTime() - start);
      processor.add(threads.getCurrentThreadCpuTime() - cpu);
    }
    Latencies waited = Latencies.of(wall.stream().mapToLong(n -> n));
    Latencies worked = Latencies.of(processor.stream().mapToLong(n -> n));
    out.printf(
        Locale.ROOT,
        "%nOne decision of three slots among %d arms: p50 %.2f  p99 %.2f ms; of the processor p50"
            + " %.2f  p99 %.2f ms%n",
        ARMS,
        millis(waited, 500),
        millis(waited, 990),
        millis(worked, 500),
        millis(worked, 990));
    return Map.of(
        "arms", ARMS,
        "p50_ms", millis(waited, 500),
        "p99_ms", millis(waited, 990),
        "processor_p50_ms", millis(worked, 500),
        "processor_p99_ms", millis(worked, 990));
  }

  private static void decide(byte[] state, List<Arm> arms, long seed) {
    Posterior person = PosteriorCodec.posterior(state).orElseThrow();
    Moment moment = new Moment("overwhelmed", 3, 7, 10, LocalTime.NOON, List.of(), true, false);
    Policy.decide(Prior.stated(), person, moment, arms, 3, CommunicationStyle.WARM, seed);
  }

  private static Arm arm(Random random) {
    return new Arm(
        new UUID(random.nextLong(), random.nextLong()),
        List.of(Approach.values()).get(random.nextInt(6)),
        List.of(Level.values()).get(random.nextInt(4)),
        List.of(Level.values()).get(random.nextInt(4)),
        30 + random.nextInt(1_200),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        List.of(Level.values()).get(random.nextInt(4)),
        Set.of(random.nextBoolean() ? "overwhelmed" : "sad"));
  }

  private static double millis(Latencies latencies, int perMille) {
    return latencies.at(perMille).toNanos() / 1e6;
  }
}
