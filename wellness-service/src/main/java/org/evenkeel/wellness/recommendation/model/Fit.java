package org.evenkeel.wellness.recommendation.model;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.wellness.library.Content;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.library.Level;
import org.evenkeel.wellness.people.Person;
import org.evenkeel.wellness.recommendation.Situation;
import org.evenkeel.wellness.recommendation.Weighed.Contribution;

/**
 * How well an intervention fits a moment by our own rules, feature by feature. The weights are our
 * choice: what a person can do now comes before what others found helpful.
 */
final class Fit {
  private static final double ENERGY = 0.35;
  private static final double EMOTION = 0.30;
  private static final double TIME = 0.10;
  private static final double NEEDS = 0.10;
  private static final double EXPERIENCE = 0.15;

  /** Without a stated time, what fits into a short break is preferred. */
  private static final int SHORT_BREAK_SECONDS = 300;

  private final Intervention intervention;
  private final Content content;
  private final Person person;
  private final Situation situation;

  Fit(Intervention intervention, Person person, Situation situation) {
    this.intervention = intervention;
    this.content = intervention.content();
    this.person = person;
    this.situation = situation;
  }

  Intervention intervention() {
    return intervention;
  }

  boolean withinEnergy() {
    return content.energyRequired().atMost(Level.ofEnergy(situation.energyLevel()));
  }

  boolean forThisFeeling() {
    return situation.feeling() != null && content.targetEmotions().contains(situation.feeling());
  }

  boolean withinStatedTime() {
    return situation.minutesAvailable() != null;
  }

  boolean suitsNeeds() {
    return (!person.adhd() || content.adhdFriendly())
        && (!person.autismSpectrum() || content.asdFriendly());
  }

  /** Each adds to the score; together they are at most 1. */
  List<Contribution> contributions() {
    List<Contribution> parts = new ArrayList<>();
    parts.add(new Contribution("energy_fit", withinEnergy() ? ENERGY : 0));
    parts.add(new Contribution("emotion_match", forThisFeeling() ? EMOTION : 0));
    parts.add(new Contribution("duration", TIME * brevity()));
    parts.add(new Contribution("needs_fit", suitsNeeds() ? NEEDS : 0));
    parts.add(
        new Contribution(
            "global_effectiveness",
            EXPERIENCE * intervention.statistics().globalEffectivenessScore()));
    return parts;
  }

  double score() {
    return contributions().stream().mapToDouble(Contribution::effect).sum();
  }

  /** 1 for next to no time, 0 for all of the time there is, or for twice a short break. */
  private double brevity() {
    Integer minutes = situation.minutesAvailable();
    double most = minutes == null ? 2.0 * SHORT_BREAK_SECONDS : minutes * 60.0;
    return Math.max(0, 1 - content.durationSeconds() / most);
  }
}
