package org.evenkeel.ml.bandit.model;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Says why, from the two largest positive contributions. A reason is worded only where its plain
 * reading holds for this moment and arm; a learnt weight that turned a term round is put down to
 * the person's ratings. Nothing claims that anything causes anything.
 */
final class Reasons {
  private static final int MOST = 2;
  private static final double SMALLEST = 0.004;
  private static final String RATINGS = "your own ratings so far point this way";
  private static final String NEW = "it is something to try while we learn what suits you";

  private Reasons() {}

  static String sentence(Weighed weighed, Moment moment, boolean rated, CommunicationStyle style) {
    List<Contribution> positive =
        weighed.contributions().stream()
            .filter(c -> c.effect() >= SMALLEST && explains(c.term()))
            .sorted(Comparator.comparingDouble((Contribution c) -> -c.effect()))
            .toList();
    Set<String> reasons = new LinkedHashSet<>();
    for (Contribution contribution : positive) {
      if (reasons.size() < MOST) {
        reasons.add(reason(contribution.term(), weighed, moment, rated));
      }
    }
    if (reasons.isEmpty()) {
      reasons.add(NEW);
    }
    return style.sentence().formatted(String.join(style.joint(), reasons));
  }

  /** Terms that are the same for every arm explain no choice. */
  private static boolean explains(Term term) {
    return term != Term.BASELINE && term != Term.MOMENT;
  }

  private static String reason(Term term, Weighed weighed, Moment moment, boolean rated) {
    Arm arm = weighed.arm();
    Features x = weighed.features();
    return switch (term) {
      case ENERGY_FIT -> energy(x, arm, moment);
      case EFFORT_FIT -> plain(arm.effort().share() < 0.5, "it takes little effort");
      case DURATION -> plain(x.value(Column.SHORT) > 0, "it is short");
      case TIME_FIT -> plain(x.value(Column.TIME_FIT) > 0, "it fits into the time you have");
      case EMOTION_MATCH -> "it is meant for moments that feel like this one";
      case ADHD_FIT -> plain(arm.adhdFriendly(), "it is made to work with ADHD");
      case ASD_FIT -> plain(arm.asdFriendly(), "it is made to work with autism");
      case MOVEMENT -> "it gets you moving a little";
      case WORDS -> "it gives you a way to put things into words";
      case SENSES -> plain(arm.sensoryIntensity().share() < 0.5, "it is gentle on the senses");
      case RECENT_RESULTS ->
          plain(
              arm.effort().share() < 0.5 && moment.recentMean() < 0.5,
              "it is an easy one after some that did not suit you");
      case APPROACH, APPROACH_FOR_FEELING, THIS_ONE -> rated ? RATINGS : NEW;
      case BASELINE, MOMENT -> NEW;
    };
  }

  private static String energy(Features x, Arm arm, Moment moment) {
    return arm.energyRequired().share() <= moment.energyShare()
        ? "it asks for no more energy than you have"
        : plain(x.value(Column.ENERGY_FIT) > 0, "it stays close to the energy you have");
  }

  private static String plain(boolean holds, String words) {
    return holds ? words : RATINGS;
  }
}
