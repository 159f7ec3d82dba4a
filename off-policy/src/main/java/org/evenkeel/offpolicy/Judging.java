package org.evenkeel.offpolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges policies on one log. Slots of a decision are logs of their own, because the odds of a
 * later slot hold given the slots before it. The same log, settings and policy give the same
 * answer.
 */
public final class Judging {
  private final List<LoggedChoice> log;
  private final Bounds bounds;
  private final Resampling resampling;
  private final Folds folds;
  private final List<List<LoggedChoice>> others = new ArrayList<>();
  private final List<RewardModel> models = new ArrayList<>();

  /**
   * A log to judge on.
   *
   * @param log in any order
   * @param bounds below which nothing is said
   * @param settings of folds and intervals
   */
  public Judging(List<LoggedChoice> log, Bounds bounds, Settings settings) {
    this.log = List.copyOf(log);
    this.bounds = bounds;
    this.resampling =
        new Resampling(settings.replicates(), settings.confidence(), settings.seed() + 1);
    this.folds = new Folds(this.log, settings.folds(), settings.seed());
  }

  /**
   * How a judgement is made.
   *
   * @param folds of people, 2 or more: the reward model of one learns from the others
   * @param replicates of the bootstrap, 100 or more
   * @param confidence of intervals, between 0 and 1
   * @param seed of folds and bootstrap
   */
  public record Settings(int folds, int replicates, double confidence, long seed) {
    public Settings {
      if (folds < 2 || replicates < 100 || !(confidence > 0 && confidence < 1)) {
        throw new IllegalArgumentException("2 folds, 100 replicates, confidence between 0 and 1");
      }
    }

    public static Settings standard(long seed) {
      return new Settings(5, 2_000, 0.95, seed);
    }
  }

  public int choices() {
    return log.size();
  }

  public int people() {
    return folds.people();
  }

  /** What the choices brought as they were made; nothing when the log itself is too thin. */
  public Optional<Estimate> asLogged() {
    if (thin().isPresent()) {
      return Optional.empty();
    }
    Totals totals = new Totals(folds.people());
    log.forEach(choice -> totals.add(choice.person(), 1, choice.reward(), choice.reward()));
    return Optional.of(resampling.estimates(totals)[0]);
  }

  /** What another policy would have brought. */
  public Evaluation judge(PolicySource source) {
    Optional<Refusal> thin = thin();
    if (thin.isPresent()) {
      return new Evaluation.Refused(thin.get(), Optional.empty());
    }
    long invalid = log.stream().filter(choice -> !choice.weighable()).count();
    if (invalid > 0) {
      return new Evaluation.Refused(Refusal.propensitiesInvalid(invalid), Optional.empty());
    }
    learnModels();
    return weigh(others.stream().map(source::learn).toList());
  }

  private Optional<Refusal> thin() {
    if (log.size() < Math.max(1, bounds.choices())) {
      return Optional.of(Refusal.tooFewChoices(log.size(), bounds.choices()));
    }
    int fewest = Math.max(2, bounds.people());
    return folds.people() < fewest ? Optional.of(Refusal.tooFewPeople(fewest)) : Optional.empty();
  }

  private void learnModels() {
    if (models.isEmpty()) {
      for (int fold = 0; fold < folds.count(); fold++) {
        others.add(folds.others(log, fold));
        models.add(RewardModel.learn(others.get(fold)));
      }
    }
  }

  private Evaluation weigh(List<Policy> policies) {
    Totals totals = new Totals(folds.people());
    double[] weights = new double[log.size()];
    int outcomes = 0;
    for (int i = 0; i < weights.length; i++) {
      LoggedChoice choice = log.get(i);
      int fold = folds.of(choice);
      double[] odds = policies.get(fold).odds(choice);
      weights[i] = odds[choice.chosen()] / choice.propensity();
      outcomes += weights[i] > 0 && choice.reward() != 0 ? 1 : 0;
      totals.add(
          choice.person(),
          weights[i],
          choice.reward(),
          doublyRobust(choice, odds, weights[i], models.get(fold)));
    }
    Weights known = known(weights, totals);
    Optional<Refusal> refusal = refusal(known, outcomes);
    if (refusal.isPresent()) {
      return new Evaluation.Refused(refusal.get(), Optional.of(known));
    }
    Estimate[] estimates = resampling.estimates(totals);
    return new Evaluation.Judged(estimates[0], estimates[1], estimates[2], known);
  }

  private Optional<Refusal> refusal(Weights known, int outcomes) {
    if (known.most() == 0) {
      return Optional.of(Refusal.noOverlap());
    }
    if (outcomes < bounds.outcomes()) {
      return Optional.of(Refusal.tooFewOutcomes(outcomes, bounds.outcomes()));
    }
    if (known.effectiveSampleSize() < bounds.effectiveSampleSize()) {
      return Optional.of(
          Refusal.effectiveSampleSizeLow(
              known.effectiveSampleSize(), bounds.effectiveSampleSize()));
    }
    return known.effectivePeople() < bounds.effectivePeople()
        ? Optional.of(Refusal.effectivePeopleLow(known.effectivePeople(), bounds.effectivePeople()))
        : Optional.empty();
  }

  private static double doublyRobust(
      LoggedChoice choice, double[] odds, double weight, RewardModel model) {
    double expected = 0;
    for (int index = 0; index < odds.length; index++) {
      if (odds[index] > 0) {
        expected += odds[index] * model.expect(choice, index);
      }
    }
    return expected + weight * (choice.reward() - model.expect(choice, choice.chosen()));
  }

  private static Weights known(double[] weights, Totals totals) {
    double sum = 0;
    double most = 0;
    for (double weight : weights) {
      sum += weight;
      most = Math.max(most, weight);
    }
    return new Weights(
        Weights.effective(weights),
        Weights.effective(totals.weights()),
        sum / weights.length,
        most);
  }
}
