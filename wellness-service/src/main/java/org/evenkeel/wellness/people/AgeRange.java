package org.evenkeel.wellness.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the age range of a profile, such as {@code 13-17}, {@code 18-24} or {@code under_18}. */
final class AgeRange {
  private static final Pattern FIRST_NUMBER = Pattern.compile("(\\d{1,3})");
  private static final int ADULT = 18;

  private AgeRange() {}

  static boolean belowEighteen(@Nullable String range) {
    if (range == null) {
      return false;
    }
    Matcher number = FIRST_NUMBER.matcher(range);
    if (!number.find()) {
      return false;
    }
    int first = Integer.parseInt(number.group(1));
    return range.startsWith("under") ? first <= ADULT : first < ADULT;
  }
}
