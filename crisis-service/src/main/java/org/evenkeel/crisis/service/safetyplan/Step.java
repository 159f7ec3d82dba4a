package org.evenkeel.crisis.service.safetyplan;

import java.util.Locale;

/**
 * The steps of a safety plan in the order in which they are tried (Stanley and Brown, "Safety
 * Planning Intervention", Cognitive and Behavioral Practice 19, 2012), and the reasons for living.
 * The names are part of what each ciphertext is bound to: renaming one makes stored plans
 * unreadable.
 */
public enum Step {
  WARNING_SIGNS,
  COPING_STRATEGIES,
  DISTRACTIONS,
  PEOPLE_TO_ASK,
  PROFESSIONALS,
  SAFE_ENVIRONMENT,
  REASONS_FOR_LIVING;

  /** Its name on the wire. */
  public String wireName() {
    return lower();
  }

  /** Column of its ciphertext. */
  String column() {
    return lower() + "_sealed";
  }

  /** Name of the sealed field. */
  String field() {
    return "crisis.safety-plan." + lower().replace('_', '-');
  }

  private String lower() {
    return name().toLowerCase(Locale.ROOT);
  }
}
