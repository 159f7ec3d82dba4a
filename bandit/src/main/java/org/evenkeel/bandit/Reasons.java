package org.evenkeel.bandit;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says why, from the two largest positive contributions. A reason is worded only where its plain
 * reading holds for this moment and arm; a learnt weight that turned a term round is put down to
 * the ratings it was learnt from. Nothing claims that anything causes anything.
 */
final class Reasons {
  private static final int MOST = 2;
  private static final double SMALLEST = 0.004;
  private static final String RATINGS = "your own ratings so far point this way";
  private static final String PEOPLE = "what people rated so far points this way";
  private static final String NEW = "it is something to try while we learn what suits you";

  private Reasons() {}

  /**
   * The terms that a sentence names, the largest effect first; each raised the score.
   *
   * @param rated whether the person rated anything
   */
  static Map<Term, String> named(Weighed weighed, Moment moment, boolean rated) {
    List<Term> raising =
        weighed.contributions().stream()
            .filter(c -> c.effect() >= SMALLEST && explains(c.term()))
            .sorted(Comparator.comparingDouble((Contribution c) -> -c.effect()))
            .map(Contribution::term)
            .toList();
    Map<Term, String> named = new LinkedHashMap<>();
    for (Term term : raising) {
      String reason = reason(term, weighed, moment, rated ? RATINGS : PEOPLE);
      if (named.size() < MOST && !named.containsValue(reason)) {
        named.put(term, reason);
      }
    }
    return named;
  }

  static String sentence(Collection<String> reasons, CommunicationStyle style) {
    Collection<String> said = reasons.isEmpty() ? List.of(NEW) : reasons;
    return style.sentence().formatted(String.join(style.joint(), said));
  }

  /** Terms that are the same for every arm explain no choice. */
  private static boolean explains(Term term) {
    return term != Term.BASELINE && term != Term.MOMENT;
  }

  private static String reason(Term term, Weighed weighed, Moment moment, String learnt) {
    Arm arm = weighed.arm();
    Features x = weighed.features();
    return switch (term) {
      case ENERGY_FIT -> energy(x, arm, moment, learnt);
      case EFFORT_FIT -> arm.effort().share() < 0.5 ? "it takes little effort" : learnt;
      case DURATION -> x.value(Column.SHORT) > 0 ? "it is short" : learnt;
      case TIME_FIT -> x.value(Column.TIME_FIT) > 0 ? "it fits into the time you have" : learnt;
      case EMOTION_MATCH -> "it is meant for moments that feel like this one";
      case ADHD_FIT -> arm.adhdFriendly() ? "it is made to work with ADHD" : learnt;
      case ASD_FIT -> arm.asdFriendly() ? "it is made to work with autism" : learnt;
      case MOVEMENT -> "it gets you moving a little";
      case WORDS -> "it gives you a way to put things into words";
      case SENSES -> arm.sensoryIntensity().share() < 0.5 ? "it is gentle on the senses" : learnt;
      case RECENT_RESULTS ->
          arm.effort().share() < 0.5 && moment.recentMean() < 0.5
              ? "it is an easy one after some that did not suit you"
              : learnt;
      case OTHERS ->
          x.value(Column.OTHERS) > 0 ? "people found it more helpful than others like it" : learnt;
      case APPROACH, APPROACH_FOR_FEELING, THIS_ONE, BASELINE, MOMENT -> learnt;
    };
  }

  private static String energy(Features x, Arm arm, Moment moment, String learnt) {
    if (arm.energyRequired().share() <= moment.energyShare()) {
      return "it asks for no more energy than you have";
    }
    return x.value(Column.ENERGY_FIT) > 0 ? "it stays close to the energy you have" : learnt;
  }
}
