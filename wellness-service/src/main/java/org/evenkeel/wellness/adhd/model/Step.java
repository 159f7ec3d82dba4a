package org.evenkeel.wellness.adhd.model;

/**
 * One step of a task.
 *
 * @param minutes 2 to 15
 */
public record Step(String title, int minutes) {
  public static final int SHORTEST = 2;
  public static final int LONGEST = 15;

  public Step {
    if (title.isBlank() || minutes < SHORTEST || minutes > LONGEST) {
      throw new IllegalArgumentException("a step has words and takes 2 to 15 minutes");
    }
  }

  /** Hides the person's words. */
  @Override
  public String toString() {
    return "Step[" + minutes + "]";
  }
}
