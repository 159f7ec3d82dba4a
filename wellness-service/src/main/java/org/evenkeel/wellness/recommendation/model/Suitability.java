package org.evenkeel.wellness.recommendation.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.wellness.library.AgeGroup;
import org.evenkeel.wellness.library.Content;
import org.evenkeel.wellness.library.Feeling;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.library.Level;
import org.evenkeel.wellness.library.SensoryIntensity;
import org.evenkeel.wellness.people.Person;
import org.evenkeel.wellness.recommendation.Situation;
import org.evenkeel.wellness.recommendation.Situation.Avoid;

/**
 * What may be offered to a person now. These are limits, not preferences: no policy, trained or
 * not, ever sees what fails them.
 */
public final class Suitability {
  /** From here on anxiety is treated as if it were panic, the highest fifth of the scale. */
  private static final int PANIC_ANXIETY = 9;

  /** From here on the senses need a rest. */
  private static final int HIGH_LOAD = 7;

  private static final String PANIC = "panic";

  private final Person person;
  private final Situation situation;
  private final Set<UUID> muted;
  private final boolean premium;
  private final Set<String> conditions;

  /**
   * The limits of one moment.
   *
   * @param muted what the person does not want
   * @param premium whether the person's tier includes premium interventions
   */
  public Suitability(Person person, Situation situation, Set<UUID> muted, boolean premium) {
    this.person = person;
    this.situation = situation;
    this.muted = Set.copyOf(muted);
    this.premium = premium;
    this.conditions = conditions(person, situation);
  }

  /** Those of the interventions that may be offered, in the same order. */
  public List<Intervention> among(List<Intervention> interventions) {
    return interventions.stream().filter(this::fits).toList();
  }

  private boolean fits(Intervention intervention) {
    Content content = intervention.content();
    return !muted.contains(intervention.id())
        && (premium || !content.isPremium())
        && Collections.disjoint(content.contraindications(), conditions)
        && content.ageAppropriate().contains(person.minor() ? AgeGroup.TEEN : AgeGroup.ADULT)
        && content.energyRequired().atMost(Level.ofEnergy(situation.energyLevel()).next())
        && fitsTime(content)
        && content.sensoryIntensity().compareTo(strongest()) <= 0
        && !(content.requiresVerbal() && avoids(Avoid.WORDS))
        && !(content.requiresMovement() && avoids(Avoid.MOVEMENT));
  }

  private boolean fitsTime(Content content) {
    Integer minutes = situation.minutesAvailable();
    return minutes == null || content.durationSeconds() <= minutes * 60;
  }

  private SensoryIntensity strongest() {
    Integer load = situation.sensoryLoad();
    if (avoids(Avoid.STRONG_SENSATIONS) || (load != null && load >= HIGH_LOAD)) {
      return SensoryIntensity.LOW;
    }
    return person.autismSpectrum() ? SensoryIntensity.MEDIUM : SensoryIntensity.HIGH;
  }

  private boolean avoids(Avoid what) {
    return situation.avoid().contains(what);
  }

  private static Set<String> conditions(Person person, Situation situation) {
    Set<String> all = new HashSet<>(person.conditions());
    Integer anxiety = situation.anxietyLevel();
    if (situation.feeling() == Feeling.PANICKED || (anxiety != null && anxiety >= PANIC_ANXIETY)) {
      all.add(PANIC);
    }
    return all;
  }
}
