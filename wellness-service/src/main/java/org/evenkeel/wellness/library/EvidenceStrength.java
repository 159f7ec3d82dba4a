package org.evenkeel.wellness.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How well the technique behind an intervention is supported: strong by several controlled trials
 * or a review of them, moderate by some, emerging by first studies. It says nothing about our own
 * short form of it.
 */
public enum EvidenceStrength {
  STRONG,
  MODERATE,
  EMERGING;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
