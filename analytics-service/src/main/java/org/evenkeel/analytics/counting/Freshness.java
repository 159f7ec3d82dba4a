package org.evenkeel.analytics.counting;

/** How far this process's generation of the stream is behind the logs. */
public interface Freshness {

  /** Whether everything that the logs held 5 s ago is in its rows. False until that is known. */
  boolean fresh();
}
