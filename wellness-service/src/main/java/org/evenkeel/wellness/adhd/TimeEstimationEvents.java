package org.evenkeel.wellness.adhd;

/** Where it is told what happened to time estimations. */
public interface TimeEstimationEvents {

  /** One was given, begun or done. */
  void logged(TimeEstimation estimation);

  void deleted(TimeEstimation estimation);
}
