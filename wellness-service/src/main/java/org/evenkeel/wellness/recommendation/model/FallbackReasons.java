package org.evenkeel.wellness.recommendation.model;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.evenkeel.wellness.recommendation.Situation;

/** Says why our rules chose something: only what really counted, and no more than it means. */
final class FallbackReasons {
  private static final int MOST = 2;
  private static final String NOTHING = "it is a general one that many moments leave room for";

  private FallbackReasons() {}

  static String sentence(Fit fit, CommunicationStyle style, Situation situation) {
    List<String> reasons = new ArrayList<>();
    if (situation.feeling() != null && fit.forThisFeeling()) {
      reasons.add("it is meant for moments of feeling " + situation.feeling().wireName());
    }
    if (fit.withinEnergy()) {
      reasons.add("it asks for no more energy than you have");
    }
    if (fit.withinStatedTime()) {
      reasons.add("it fits into the time you have");
    }
    if (reasons.isEmpty()) {
      reasons.add(NOTHING);
    }
    List<String> said = reasons.subList(0, Math.min(MOST, reasons.size()));
    return switch (style) {
      case WARM -> "You could try this one, if you like: " + String.join(", and ", said) + ".";
      case DIRECT -> "Why this one: " + String.join("; ", said) + ".";
      case PLAYFUL -> "A candidate for right now: " + String.join(", plus ", said) + ".";
      case PROFESSIONAL -> "Suggested by general rules: " + String.join(", and ", said) + ".";
    };
  }
}
