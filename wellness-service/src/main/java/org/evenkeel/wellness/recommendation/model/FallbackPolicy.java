package org.evenkeel.wellness.recommendation.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.evenkeel.wellness.library.Approach;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.people.Person;
import org.evenkeel.wellness.recommendation.Situation;
import org.evenkeel.wellness.recommendation.Slot;
import org.evenkeel.wellness.recommendation.Weighed;

/**
 * Decides when the model does not answer: the best fit by our own rules, each offer of another
 * approach. Deterministic, so that the same moment gets the same offer; ties go by slug.
 */
public final class FallbackPolicy {
  /** Changes whenever the rules do. */
  public static final String VERSION = "fallback-1";

  /**
   * What the rules come to.
   *
   * @param candidates all, with propensity 1 for the first choice and 0 for the rest
   */
  public record Choice(List<Weighed> candidates, List<Slot> slots) {
    public Choice {
      candidates = List.copyOf(candidates);
      slots = List.copyOf(slots);
    }
  }

  private FallbackPolicy() {}

  /** Chooses at most {@code slots} of the interventions. */
  public static Choice choose(
      List<Intervention> interventions, Person person, Situation situation, int slots) {
    List<Fit> ranked =
        interventions.stream()
            .map(intervention -> new Fit(intervention, person, situation))
            .sorted(
                Comparator.comparingDouble(Fit::score)
                    .reversed()
                    .thenComparing(fit -> fit.intervention().content().slug()))
            .toList();
    List<Slot> chosen = new ArrayList<>();
    Set<Approach> taken = EnumSet.noneOf(Approach.class);
    for (Fit fit : ranked) {
      if (chosen.size() < slots && taken.add(fit.intervention().approach())) {
        chosen.add(slot(chosen.size() + 1, fit, person, situation));
      }
    }
    return new Choice(
        ranked.stream().map(fit -> weighed(fit, fit == ranked.getFirst())).toList(), chosen);
  }

  private static Slot slot(int number, Fit fit, Person person, Situation situation) {
    return new Slot(
        number,
        fit.intervention().id(),
        1.0,
        predicted(fit),
        FallbackReasons.sentence(fit, person.style(), situation));
  }

  private static Weighed weighed(Fit fit, boolean first) {
    return new Weighed(
        fit.intervention().id(), predicted(fit), first ? 1.0 : 0.0, fit.contributions());
  }

  /** Nothing personal is known here: what everybody's ratings say so far. */
  private static double predicted(Fit fit) {
    return fit.intervention().statistics().globalEffectivenessScore();
  }
}
