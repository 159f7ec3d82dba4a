package org.evenkeel.offpolicy;

import java.util.Locale;

/**
 * Why there is no estimate.
 *
 * @param message a sentence for an operator; holds no data of a person
 */
public record Refusal(Reason reason, String message) {

  /** Kinds of reasons, in the order in which they are looked for. */
  public enum Reason {
    TOO_FEW_CHOICES,
    TOO_FEW_PEOPLE,
    PROPENSITIES_INVALID,
    NO_OVERLAP,
    TOO_FEW_OUTCOMES,
    EFFECTIVE_SAMPLE_SIZE_LOW,
    EFFECTIVE_PEOPLE_LOW;

    /** The name on the wire. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Refusal tooFewChoices(int found, int needed) {
    return new Refusal(
        Reason.TOO_FEW_CHOICES, "%d choices; %d are needed.".formatted(found, needed));
  }

  static Refusal tooFewPeople(int needed) {
    return new Refusal(
        Reason.TOO_FEW_PEOPLE, "The choices are of fewer than %d people.".formatted(needed));
  }

  static Refusal propensitiesInvalid(long found) {
    return new Refusal(
        Reason.PROPENSITIES_INVALID,
        "%d choices were logged without odds above 0 and up to 1; leaving them out would bias what is left."
            .formatted(found));
  }

  static Refusal noOverlap() {
    return new Refusal(
        Reason.NO_OVERLAP, "No logged choice is one that this policy could have made.");
  }

  static Refusal tooFewOutcomes(int found, int needed) {
    return new Refusal(
        Reason.TOO_FEW_OUTCOMES,
        "%d choices that this policy could have made had a reward; %d are needed."
            .formatted(found, needed));
  }

  static Refusal effectiveSampleSizeLow(double found, double needed) {
    return new Refusal(
        Reason.EFFECTIVE_SAMPLE_SIZE_LOW,
        "The log is worth %.1f choices of this policy; %.0f are needed.".formatted(found, needed));
  }

  static Refusal effectivePeopleLow(double found, double needed) {
    return new Refusal(
        Reason.EFFECTIVE_PEOPLE_LOW,
        "The weights rest on %.1f people; %.0f are needed.".formatted(found, needed));
  }
}
