package org.evenkeel.bench;

import java.util.List;
import java.util.Optional;

/** Options of a command line, each with a whole number. */
public final class Options {

  private Options() {}

  /**
   * The number behind an option, else the usual one.
   *
   * @throws IllegalArgumentException when it is none, or not positive
   */
  public static int number(List<String> arguments, String option, int usual) {
    int at = arguments.indexOf(option);
    if (at < 0) {
      return usual;
    }
    String given = at + 1 < arguments.size() ? arguments.get(at + 1) : "nothing";
    if (!given.matches("[1-9]\\d{0,8}")) {
      throw new IllegalArgumentException(
          option + " takes a number from 1 to 999999999, not " + given + ".");
    }
    return Integer.parseInt(given);
  }

  /**
   * The word behind an option, if it was given.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Optional<String> word(List<String> arguments, String option) {
    int at = arguments.indexOf(option);
    if (at < 0) {
      return Optional.empty();
    }
    if (at + 1 == arguments.size()) {
      throw new IllegalArgumentException(option + " takes a word.");
    }
    return Optional.of(arguments.get(at + 1));
  }
}
