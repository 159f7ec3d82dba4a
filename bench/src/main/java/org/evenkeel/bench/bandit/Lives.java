package org.evenkeel.bench.bandit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.evenkeel.bandit.Arm;
import org.evenkeel.bandit.LearningPopulation.Seen;
import org.evenkeel.bandit.Moment;
import org.evenkeel.bandit.Reward;

/**
 * What advice is worth to one person, decision after decision.
 *
 * @param advised what was truly gained; doing nothing counts as the policy says
 * @param uniform what a uniform choice gains on average
 * @param best what the best choice gains
 */
record Lives(List<Double> advised, List<Double> uniform, List<Double> best) {
  Lives {
    advised = List.copyOf(advised);
    uniform = List.copyOf(uniform);
    best = List.copyOf(best);
  }

  /** Lives through so many moments with an advisor, who learns from each rating. */
  static Lives of(World.Person person, Advisor advisor, int moments, long seed) {
    Random noise = new Random(seed);
    List<Double> advised = new ArrayList<>();
    List<Double> uniform = new ArrayList<>();
    List<Double> best = new ArrayList<>();
    List<Double> recent = new ArrayList<>();
    for (int i = 0; i < moments; i++) {
      Moment moment = person.moment(recent.subList(Math.max(0, recent.size() - 5), recent.size()));
      List<Arm> candidates = person.candidates();
      List<Double> worths = candidates.stream().map(arm -> person.worth(moment, arm)).toList();
      Optional<Arm> arm = advisor.advise(moment, candidates, noise.nextLong());
      advised.add(arm.map(a -> person.worth(moment, a)).orElse(Reward.NOTHING));
      uniform.add(worths.stream().mapToDouble(w -> w).average().orElseThrow());
      best.add(worths.stream().mapToDouble(w -> w).max().orElseThrow());
      arm.ifPresent(
          chosen -> {
            double reward = Reward.ofRating(person.rating(moment, chosen, noise));
            advisor.learn(moment, chosen, reward);
            recent.add(reward);
          });
      person.drift();
    }
    return new Lives(advised, uniform, best);
  }

  /** What was learnt of many people, each with an advisor of their own. */
  static List<List<Seen>> log(World world, int people, int moments, Supplier<Advisor> advisors) {
    List<List<Seen>> log = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      Advisor advisor = advisors.get();
      of(world.person(1_000 + i), advisor, moments, i);
      log.add(advisor.seen());
    }
    return log;
  }

  /** The gained share of what could be gained over uniform, from one decision to before another. */
  double share(int from, int to) {
    double gained = 0;
    double possible = 0;
    for (int i = from; i < to; i++) {
      gained += advised.get(i) - uniform.get(i);
      possible += best.get(i) - uniform.get(i);
    }
    return gained / possible;
  }

  /** What was lost against the best, a decision on average. */
  double regret() {
    double lost = 0;
    for (int i = 0; i < advised.size(); i++) {
      lost += best.get(i) - advised.get(i);
    }
    return lost / advised.size();
  }
}
