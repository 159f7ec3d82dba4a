package org.evenkeel.session.spark.model;

import java.util.Collection;
import java.util.Locale;
import org.evenkeel.session.spark.model.SparkEvent.Abandoned;
import org.evenkeel.session.spark.model.SparkEvent.AffectCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Completed;
import org.evenkeel.session.spark.model.SparkEvent.PerceptionCompleted;
import org.evenkeel.session.spark.model.SparkEvent.ResponseCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Started;

/** What a session waits for, in order; the last two are its ends and wait for nothing. */
public enum SparkStep {
  PERCEPTION(Started.class),
  AFFECT(PerceptionCompleted.class),
  RESPONSE(AffectCompleted.class),
  KEY_RESULT(ResponseCompleted.class),
  COMPLETED(Completed.class),
  ABANDONED(Abandoned.class);

  private final Class<? extends SparkEvent> reachedBy;

  SparkStep(Class<? extends SparkEvent> reachedBy) {
    this.reachedBy = reachedBy;
  }

  /**
   * What a session waits for after events of these types: the step after the furthest one taken.
   * Going back to an earlier one changes nothing about that.
   */
  public static SparkStep after(Collection<Class<? extends SparkEvent>> happened) {
    SparkStep furthest = PERCEPTION;
    for (SparkStep step : values()) {
      if (happened.contains(step.reachedBy)) {
        furthest = step;
      }
    }
    return furthest;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
