package org.evenkeel.session.spark.model;

import org.evenkeel.session.spark.model.SparkEvent.AffectCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Completed;
import org.evenkeel.session.spark.model.SparkEvent.PerceptionCompleted;
import org.evenkeel.session.spark.model.SparkEvent.ResponseCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Started;
import org.jspecify.annotations.Nullable;

/** What was said at each step, the last word of each; null where a session has not come yet. */
public record SparkAnswers(
    Started started,
    @Nullable PerceptionCompleted perception,
    @Nullable AffectCompleted affect,
    @Nullable ResponseCompleted response,
    @Nullable Completed result) {

  static SparkAnswers of(Started started) {
    return new SparkAnswers(started, null, null, null, null);
  }

  SparkAnswers with(PerceptionCompleted said) {
    return new SparkAnswers(started, said, affect, response, result);
  }

  SparkAnswers with(AffectCompleted said) {
    return new SparkAnswers(started, perception, said, response, result);
  }

  SparkAnswers with(ResponseCompleted said) {
    return new SparkAnswers(started, perception, affect, said, result);
  }

  SparkAnswers with(Completed said) {
    return new SparkAnswers(started, perception, affect, response, said);
  }

  /** Whether exactly this was said already. */
  boolean say(SparkEvent event) {
    return event.equals(perception)
        || event.equals(affect)
        || event.equals(response)
        || event.equals(result);
  }
}
