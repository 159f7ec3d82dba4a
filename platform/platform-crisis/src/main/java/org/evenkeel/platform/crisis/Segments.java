package org.evenkeel.platform.crisis;

import java.util.List;

/** Paths of settings, in which {@code *} stands for any one segment. */
final class Segments {

  private static final String ANY = "*";

  private Segments() {}

  /** Whether a path is just this one. */
  static boolean fit(String pattern, String path) {
    List<String> mine = List.of(pattern.split("/", -1));
    List<String> asked = List.of(path.split("/", -1));
    if (mine.size() != asked.size()) {
      return false;
    }
    for (int i = 0; i < mine.size(); i++) {
      if (!mine.get(i).equals(ANY) && !mine.get(i).equals(asked.get(i))) {
        return false;
      }
    }
    return true;
  }
}
