package org.evenkeel.session.spark.model;

import java.util.Locale;

/** What a session waits for; {@link #COMPLETED} waits for nothing. */
public enum SparkStep {
  PERCEPTION,
  AFFECT,
  RESPONSE,
  KEY_RESULT,
  COMPLETED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
