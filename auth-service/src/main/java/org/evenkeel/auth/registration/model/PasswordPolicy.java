package org.evenkeel.auth.registration.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which passwords are refused, after NIST SP 800-63B section 5.1.1.2: length counts, composition
 * does not, and what guessing starts with is refused.
 */
public final class PasswordPolicy {

  public static final int SHORTEST = 12;
  public static final int LONGEST = 128;

  /** More than this around a common word is taken for a secret of its own. */
  private static final int DECORATION = 6;

  private static final int LONGEST_UNIT = 4;
  private static final Pattern LEADING = Pattern.compile("^[^\\p{L}]+");
  private static final Pattern TRAILING = Pattern.compile("[^\\p{L}]+$");
  private static final String LEET = "@43015!$7";
  private static final String PLAIN = "aaeoisist";

  private final Set<String> common;

  /**
   * A policy that knows common passwords.
   *
   * @param common passwords and stems, lower case
   */
  public PasswordPolicy(Set<String> common) {
    this.common = Set.copyOf(common);
  }

  /** Why a password is refused, in words for its owner; empty when it is good. */
  public Optional<String> objection(String password, String email, String displayName) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      return Optional.of("must have " + SHORTEST + " to " + LONGEST + " characters");
    }
    String folded = fold(password);
    if (folded.equals(fold(email)) || folded.equals(fold(displayName))) {
      return Optional.of("must not be your name or address");
    }
    return repeats(folded) || runs(folded) || isCommon(folded)
        ? Optional.of("is one of the passwords that are guessed first; please choose another")
        : Optional.empty();
  }

  /** Common itself, or common with a few digits or signs before or behind. */
  private boolean isCommon(String folded) {
    String stem = TRAILING.matcher(LEADING.matcher(folded).replaceFirst("")).replaceFirst("");
    boolean fewAround = folded.length() - stem.length() <= DECORATION;
    return isKnown(folded) || (fewAround && isKnown(stem));
  }

  private boolean isKnown(String text) {
    String plain = unleet(text);
    return common.contains(text) || common.contains(plain) || isDoubled(text) || isDoubled(plain);
  }

  private boolean isDoubled(String stem) {
    int half = stem.length() / 2;
    return stem.length() % 2 == 0
        && stem.substring(0, half).equals(stem.substring(half))
        && common.contains(stem.substring(0, half));
  }

  /** One to four characters over and over, such as abcabcabcabc. */
  private static boolean repeats(String text) {
    for (int unit = 1; unit <= LONGEST_UNIT; unit++) {
      if (text.substring(unit).equals(text.substring(0, text.length() - unit))) {
        return true;
      }
    }
    return false;
  }

  /** Each character the neighbour of the one before, such as 234567890123 or lkjihgfedcba. */
  private static boolean runs(String text) {
    return climbs(text, 1) || climbs(text, -1);
  }

  private static boolean climbs(String text, int step) {
    for (int i = 1; i < text.length(); i++) {
      int difference = text.charAt(i) - text.charAt(i - 1);
      boolean wrapsAround = difference == -9 * step && Character.isDigit(text.charAt(i));
      if (difference != step && !wrapsAround) {
        return false;
      }
    }
    return true;
  }

  private static String unleet(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      int known = LEET.indexOf(plain.charAt(i));
      if (known >= 0) {
        plain.setCharAt(i, PLAIN.charAt(known));
      }
    }
    return plain.toString();
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
