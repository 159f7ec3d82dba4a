package org.evenkeel.session.wave.messaging;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells ids of the libraries from words of the person's own, which stay sealed: an id is two or
 * more words of small letters joined by hyphens.
 */
final class LibraryIds {

  private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z0-9]+)+");
  private static final int LONGEST = 60;

  private LibraryIds() {}

  static List<String> among(List<String> chosen) {
    return chosen.stream()
        .filter(one -> one.length() <= LONGEST && ID.matcher(one).matches())
        .toList();
  }
}
