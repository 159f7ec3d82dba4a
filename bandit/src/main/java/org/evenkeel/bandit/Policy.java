package org.evenkeel.bandit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes decisions. The same state, moment, arms and seed make the same decision. */
public final class Policy {
  /** Changes whenever the same state, moment, arms and seed may decide differently. */
  public static final String VERSION = "linear-thompson-2";

  /**
   * A tenth of the odds is uniform, so that everything that is logged can be judged later. Beyond
   * that people, who see few offers, gain by little exploring (docs/performance.md).
   */
  static final Thompson.Settings SETTINGS = new Thompson.Settings(500, 0.3, 0.1);

  private Policy() {}

  /** The version that a person's state decides by. */
  public static String version(Prior prior, Posterior person) {
    return VERSION + "/" + prior.version() + "/person-" + person.updates();
  }

  /**
   * Decides. The list ends where nothing is expected to be worth its burden: it may be empty.
   *
   * @param person what is known of the person, begun with this prior
   * @param arms what may be offered; none gives a decision without slots
   * @param slots how many to offer at most, each of another approach
   */
  public static Decision decide(
      Prior prior,
      Posterior person,
      Moment moment,
      List<Arm> arms,
      int slots,
      CommunicationStyle style,
      long seed) {
    List<Features> features = arms.stream().map(arm -> Features.of(moment, arm, prior)).toList();
    List<Choice> choices = choices(person, arms, features, slots, seed);
    double[] mean = person.mean();
    List<Weighed> weighed = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      int arm = i;
      weighed.add(
          new Weighed(
              arms.get(i),
              features.get(i),
              Explaining.score(mean, features.get(i)),
              choices.stream().map(choice -> choice.propensity(arm)).toList(),
              Explaining.contributions(mean, features.get(i))));
    }
    List<Slot> chosen = new ArrayList<>();
    for (Choice choice : choices) {
      if (!choice.isNothing()) {
        Weighed best = weighed.get(choice.arm());
        Map<Term, String> named = Reasons.named(best, moment, person.updates() > 0);
        chosen.add(
            new Slot(
                chosen.size() + 1,
                best,
                choice.propensity(),
                Reasons.sentence(named.values(), style),
                List.copyOf(named.keySet())));
      }
    }
    return new Decision(
        version(prior, person), seed, moment, weighed, chosen, nothing(arms.isEmpty(), choices));
  }

  private static List<Choice> choices(
      Posterior person, List<Arm> arms, List<Features> features, int slots, long seed) {
    List<Choice> choices = new ArrayList<>();
    if (arms.isEmpty()) {
      return choices;
    }
    List<Approach> approaches = arms.stream().map(Arm::approach).distinct().toList();
    int[] groups = arms.stream().mapToInt(arm -> approaches.indexOf(arm.approach())).toArray();
    boolean[] open = new boolean[approaches.size()];
    Arrays.fill(open, true);
    Thompson thompson = thompson(person, features, groups, seed);
    while (choices.size() < Math.min(slots, open.length)) {
      double[] odds = thompson.odds(open, (float) Reward.NOTHING);
      Choice choice = new Choice(thompson.draw(odds), odds);
      choices.add(choice);
      if (choice.isNothing()) {
        return choices;
      }
      open[groups[choice.arm()]] = false;
    }
    return choices;
  }

  private static Thompson thompson(
      Posterior person, List<Features> features, int[] groups, long seed) {
    List<double[]> x = features.stream().map(Features::values).toList();
    float[] expected = new float[x.size()];
    for (int arm = 0; arm < expected.length; arm++) {
      expected[arm] = (float) person.expected(x.get(arm));
    }
    return new Thompson(expected, person.directions(x), groups, SETTINGS, seed);
  }

  private static Nothing nothing(boolean noArms, List<Choice> choices) {
    if (noArms) {
      return new Nothing(Reward.NOTHING, List.of(1.0), 1);
    }
    return new Nothing(
        Reward.NOTHING,
        choices.stream().map(Choice::propensityOfNothing).toList(),
        choices.getLast().isNothing() ? choices.size() : null);
  }
}
