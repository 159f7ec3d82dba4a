package org.evenkeel.telemetry;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which metrics an expression of PromQL asks for. */
public final class MetricNames {

  private static final Pattern NOT_NAMES =
      Pattern.compile(
          "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
  private static final Pattern NAME = Pattern.compile("(?<![\\w:.$])[a-zA-Z_:][\\w:]*+(?!\\s*\\()");
  private static final Set<String> WORDS =
      Set.of("and", "or", "unless", "offset", "bool", "by", "without", "on", "ignoring");
  private static final Pattern DURATION = Pattern.compile("offset\\s+\\w+");

  private MetricNames() {}

  /** In the order of the alphabet. */
  public static Set<String> in(String expression) {
    String bare = DURATION.matcher(NOT_NAMES.matcher(expression).replaceAll(" ")).replaceAll(" ");
    Set<String> names = new TreeSet<>();
    Matcher found = NAME.matcher(bare);
    while (found.find()) {
      if (!WORDS.contains(found.group())) {
        names.add(found.group());
      }
    }
    return names;
  }
}
