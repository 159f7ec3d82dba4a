package org.evenkeel.acceptance;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Words planted in what people write, which must be found nowhere but in their own answers. */
final class Markers {

  private static final Set<String> PLANTED = ConcurrentHashMap.newKeySet();

  private Markers() {}

  /** A word that nobody else uses. */
  static String plant(String what) {
    String marker = what + UUID.randomUUID().toString().substring(24);
    PLANTED.add(marker);
    return marker;
  }

  static Set<String> planted() {
    return Set.copyOf(PLANTED);
  }
}
