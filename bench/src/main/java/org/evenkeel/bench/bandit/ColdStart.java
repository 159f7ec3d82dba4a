package org.evenkeel.bench.bandit;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.evenkeel.bandit.LearningPopulation;
import org.evenkeel.bandit.LearningPopulation.Seen;
import org.evenkeel.bandit.Prior;

/**
 * New people in the made-up world, each met by every policy in the same moments: the shipped policy
 * with the learnt prior, with the stated one, one that pools nobody and one that pools all.
 */
final class ColdStart {
  private static final int EARLIER_PEOPLE = 300;
  private static final int EARLIER_MOMENTS = 30;
  private static final int MOMENTS = 100;
  private static final int FIRST = 10;

  private final PrintStream out;
  private final int people;

  ColdStart(PrintStream out, int people) {
    this.out = out;
    this.people = people;
  }

  /** Prints the table and returns the same as a tree. */
  Map<String, Object> run(long seed) {
    World world = new World(seed);
    List<List<Seen>> log =
        Lives.log(world, EARLIER_PEOPLE, EARLIER_MOMENTS, () -> new Advisor(Prior.stated()));
    Prior learnt = LearningPopulation.learn("population-2", log);
    Map<String, Supplier<Advisor>> policies = new LinkedHashMap<>();
    policies.put("partly pooled (shipped, prior learnt)", () -> new Advisor(learnt));
    policies.put("partly pooled (shipped, prior stated)", () -> new Advisor(Prior.stated()));
    policies.put("unpooled", Advisor::unpooled);
    policies.put("fully pooled", () -> Advisor.pooled(learnt, log));
    Map<String, List<Lives>> lives = new LinkedHashMap<>();
    policies.forEach((name, policy) -> lives.put(name, lived(world, policy)));
    return told(lives);
  }

  private List<Lives> lived(World world, Supplier<Advisor> policy) {
    List<Lives> lives = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      lives.add(Lives.of(world.person(900_000 + i), policy.get(), MOMENTS, 77L * i));
    }
    return lives;
  }

  private Map<String, Object> told(Map<String, List<Lives>> lives) {
    out.printf(
        "%nA made-up world: %d new people, %d moments each, 20 of 60 interventions at a time; prior"
            + " of %d earlier people with %d moments%n",
        people, MOMENTS, EARLIER_PEOPLE, EARLIER_MOMENTS);
    out.printf(
        "%-40s %12s %12s %10s   %s%n",
        "", "first 10", "last 50", "regret", "regret against the shipped one, people won/lost");
    Map<String, Object> tree = new LinkedHashMap<>();
    List<Lives> shipped = lives.values().iterator().next();
    for (Map.Entry<String, List<Lives>> one : lives.entrySet()) {
      double first = mean(one.getValue().stream().map(l -> l.share(0, FIRST)).toList());
      double late = mean(one.getValue().stream().map(l -> l.share(MOMENTS / 2, MOMENTS)).toList());
      double regret = mean(regrets(one.getValue()));
      Paired paired = Paired.of(regrets(shipped), regrets(one.getValue()));
      out.printf(
          Locale.ROOT,
          "%-40s %11.1f%% %11.1f%% %10.4f   %+.4f +- %.4f, %d/%d%n",
          one.getKey(),
          100 * first,
          100 * late,
          regret,
          paired.mean(),
          paired.error(),
          paired.wins(),
          paired.losses());
      tree.put(
          one.getKey(),
          Map.of(
              "share_first_10", first,
              "share_last_50", late,
              "regret", regret,
              "shipped_less_this", paired.mean(),
              "error", paired.error()));
    }
    out.println("(shares: of what the best choice gains over a uniform one, a person's mean)");
    return tree;
  }

  private static List<Double> regrets(List<Lives> lives) {
    return lives.stream().map(Lives::regret).toList();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElseThrow();
  }
}
