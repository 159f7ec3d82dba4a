package org.evenkeel.platform.crisis;

import java.util.List;

/**
 * Requests the floor does not look at.
 *
 * @param method of HTTP; empty for every one of them
 * @param path with a method just this path, where {@code *} stands for any one segment; else
 *     whatever begins with it
 */
record Exemption(String method, String path) {

  private static final String ANY = "*";

  /** Reads {@code PUT /api/v1/interventions/*}, or a path prefix alone. */
  static Exemption of(String setting) {
    int gap = setting.indexOf(' ');
    return gap < 0
        ? new Exemption("", setting)
        : new Exemption(setting.substring(0, gap), setting.substring(gap + 1).strip());
  }

  boolean covers(String askedMethod, String askedPath) {
    return method.isEmpty()
        ? askedPath.startsWith(path)
        : method.equals(askedMethod) && segmentsFit(askedPath);
  }

  private boolean segmentsFit(String askedPath) {
    List<String> mine = List.of(path.split("/", -1));
    List<String> asked = List.of(askedPath.split("/", -1));
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
