package org.evenkeel.bench.load;

/** One operation of a load. */
@FunctionalInterface
public interface Action {

  /**
   * Does it once.
   *
   * @return whether it did what it should; an exception counts as no
   */
  boolean once() throws Exception;

  /** As {@link #once()}, a failure as an answer. */
  default boolean succeeds() {
    try {
      return once();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception e) {
      return false;
    }
  }
}
