package org.evenkeel.analytics.clinical.model;

/**
 * Whether somebody's change is more than a measure's own error: the reliable change index of
 * Jacobson and Truax (Clinical significance: a statistical approach to defining meaningful change
 * in psychotherapy research, Journal of Consulting and Clinical Psychology 59(1), 1991, 12-19). RC
 * = (x2 - x1) / Sdiff, Sdiff = sqrt(2) SE, SE = s1 sqrt(1 - r).
 *
 * @param spread standard deviation of the group's scores, above 0
 * @param reliability of the measure, 0 to below 1
 */
public record ReliableChange(double spread, double reliability) implements ChangeIndex {

  /** Of people whose true score stayed, one in twenty has an index beyond it (same source). */
  public static final double THRESHOLD = 1.96;

  public ReliableChange {
    if (!isSpread(spread) || !isReliability(reliability)) {
      throw new IllegalArgumentException("a spread above 0 and a reliability from 0 to below 1");
    }
  }

  static boolean isSpread(double spread) {
    return spread > 0 && Double.isFinite(spread);
  }

  static boolean isReliability(double reliability) {
    return reliability >= 0 && reliability < 1;
  }

  /** What happened beyond error. */
  public enum Course {
    HIGHER,
    STEADY,
    LOWER
  }

  /** Standard error of the difference of two scores. */
  public double errorOfDifference() {
    return spread * Math.sqrt(2) * Math.sqrt(1 - reliability);
  }

  public double index(double before, double after) {
    return (after - before) / errorOfDifference();
  }

  /** The least difference that counts. */
  public double leastDifference() {
    return THRESHOLD * errorOfDifference();
  }

  public Course course(double before, double after) {
    double index = index(before, after);
    if (index > THRESHOLD) {
      return Course.HIGHER;
    }
    return index < -THRESHOLD ? Course.LOWER : Course.STEADY;
  }
}
