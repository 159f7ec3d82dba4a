package org.evenkeel.platform.messaging;

/** The listeners of this process. */
public interface Listening {

  /**
   * Ends the listener of a group for as long as this process runs: it leaves the group, and does
   * not start if it has not yet. Does not wait for it.
   */
  void end(String group);
}
