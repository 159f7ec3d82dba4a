package org.evenkeel.analytics.clinical.model;

/**
 * Which cells of a row are not shown, so that no group of fewer than {@value #LEAST_PEOPLE} can be
 * seen or worked out. A row's total counts as known: another table about the same people tells it.
 * What is hidden is therefore nothing, or at least two cells with {@value #LEAST_PEOPLE} people
 * together (complementary suppression; Willenborg and de Waal, Elements of Statistical Disclosure
 * Control, 2001, chapter 6). Cells without anybody are hidden as small ones are.
 */
public final class SmallCells {

  public static final int LEAST_PEOPLE = 10;

  private static final int LEAST_HIDDEN = 2;
  private static final int ROUNDED_TO = 5;

  private SmallCells() {}

  /**
   * Which to hide.
   *
   * @param people in each cell of the row
   */
  public static boolean[] hidden(long[] people) {
    boolean[] hidden = new boolean[people.length];
    for (int i = 0; i < people.length; i++) {
      hidden[i] = people[i] < LEAST_PEOPLE;
    }
    while (reveals(people, hidden)) {
      int smallest = smallestShown(people, hidden);
      if (smallest < 0) {
        break;
      }
      hidden[smallest] = true;
    }
    return hidden;
  }

  /** Counts are told to the nearest five. */
  public static long rounded(long people) {
    return Math.round(people / (double) ROUNDED_TO) * ROUNDED_TO;
  }

  private static boolean reveals(long[] people, boolean[] hidden) {
    int cells = 0;
    long together = 0;
    for (int i = 0; i < people.length; i++) {
      if (hidden[i]) {
        cells++;
        together += people[i];
      }
    }
    return together > 0 && (cells < LEAST_HIDDEN || together < LEAST_PEOPLE);
  }

  private static int smallestShown(long[] people, boolean[] hidden) {
    int smallest = -1;
    for (int i = 0; i < people.length; i++) {
      if (!hidden[i] && (smallest < 0 || people[i] < people[smallest])) {
        smallest = i;
      }
    }
    return smallest;
  }
}
