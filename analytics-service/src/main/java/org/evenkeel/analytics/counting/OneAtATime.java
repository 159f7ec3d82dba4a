package org.evenkeel.analytics.counting;

import java.util.concurrent.Callable;

/** Lets one process at a time do what all of them would. */
public interface OneAtATime {

  /**
   * Does work unless another process is at it. Ends with the process, whatever becomes of it.
   *
   * @param work what it is about, the same in all processes
   * @return whether it was done here
   */
  boolean alone(String work, Callable<?> task) throws Exception;
}
