package org.evenkeel.wellness.asd.sensory;

/** Where it is told what happened to sensory loads. */
public interface SensoryLoadEvents {

  /**
   * One was logged.
   *
   * @param sourceId under which the floor signalled for the same request
   */
  void logged(SensoryLoad load, String sourceId);

  void deleted(SensoryLoad load);
}
