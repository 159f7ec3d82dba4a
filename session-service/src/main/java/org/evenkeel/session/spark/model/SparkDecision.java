package org.evenkeel.session.spark.model;

/** What comes of an attempted step. */
public sealed interface SparkDecision {

  /** The step holds. */
  record Accepted(SparkEvent event) implements SparkDecision {}

  /** Another step is due. */
  record OutOfOrder(SparkStep expected) implements SparkDecision {}
}
