package org.evenkeel.acceptance;

/** A step of the main job did not do what it must. */
public final class JobFailed extends RuntimeException {

  public JobFailed(String message) {
    super(message);
  }
}
