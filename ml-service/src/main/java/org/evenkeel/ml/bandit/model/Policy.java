package org.evenkeel.ml.bandit.model;

import java.util.ArrayList;
import java.util.List;

/** Makes decisions. The same posterior, moment, arms and seed make the same decision. */
public final class Policy {
  public static final String VERSION = "linear-thompson-1";

  private Policy() {}

  /**
   * Decides.
   *
   * @param arms what may be offered; none gives a decision without slots
   * @param slots how many to offer at most, each of another approach
   */
  public static Decision decide(
      Posterior posterior,
      Moment moment,
      List<Arm> arms,
      int slots,
      CommunicationStyle style,
      long seed) {
    List<Features> features = arms.stream().map(arm -> Features.of(moment, arm)).toList();
    List<Approach> approaches = arms.stream().map(Arm::approach).toList();
    List<Choice> choices =
        arms.isEmpty()
            ? List.of()
            : new ThompsonSampling(posterior, features, approaches, seed).choices(slots);
    double[] mean = posterior.mean();
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
      Weighed best = weighed.get(choice.arm());
      String why = Reasons.sentence(best, moment, posterior.updates() > 0, style);
      chosen.add(new Slot(chosen.size() + 1, best, choice.propensity(), why));
    }
    return new Decision(
        VERSION + "/" + Prior.VERSION + "/person-" + posterior.updates(),
        seed,
        moment,
        weighed,
        chosen);
  }
}
