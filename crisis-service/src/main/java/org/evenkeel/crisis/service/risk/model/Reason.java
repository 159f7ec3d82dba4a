package org.evenkeel.crisis.service.risk.model;

import java.util.Locale;

/** Why a level was reached, in words for responders; never a quotation. The weightiest first. */
public enum Reason {
  FLOOR_CRITICAL("The words name danger together with a plan, a means or a time.", "floor"),
  FLOOR_HIGH("The words say danger plainly.", "floor"),
  ASSESSMENT_ITEM(
      "A question about self-harm in a questionnaire was answered with more than \"not at all\".",
      "assessment"),
  AGREEMENT("Signs that do not depend on each other point the same way.", "agreement"),
  FLOOR_MODERATE("The words hold a moderate signal of danger.", "floor"),
  REPEATED("Texts with a moderate signal came again and again within days.", "repeated"),
  CLASSIFIER("A trained classifier reads danger in the text.", "classifier"),
  BELOW_OWN_USUAL("For days the mood has been well below what is usual for this person.", "course"),
  FALLING("The mood has been falling from day to day and is low now.", "course"),
  DISTRESS("The feelings in the text are painful and intense.", "affect");

  private final String sentence;
  private final String kind;

  Reason(String sentence, String kind) {
    this.sentence = sentence;
    this.kind = kind;
  }

  /** One sentence in plain words. */
  public String sentence() {
    return sentence;
  }

  /** Which part of the pipeline says so: for figures. */
  public String kind() {
    return kind;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The reason of a wire name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Reason of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
