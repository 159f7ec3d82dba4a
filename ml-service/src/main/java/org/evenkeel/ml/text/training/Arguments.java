package org.evenkeel.ml.text.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Options of a command, each with a value; {@code --name=value} is Spring's and passed over. */
final class Arguments {
  private final Map<String, String> given = new TreeMap<>();

  Arguments(List<String> arguments) {
    List<String> ours = arguments.stream().filter(one -> !one.contains("=")).toList();
    for (int i = 0; i + 1 < ours.size(); i += 2) {
      given.put(ours.get(i), ours.get(i + 1));
    }
  }

  boolean have(String... names) {
    return Arrays.stream(names).allMatch(given::containsKey);
  }

  String or(String name, String usual) {
    return given.getOrDefault(name, usual);
  }

  /** The path that was given under a name; the caller asked before whether there is one. */
  Path path(String name) {
    return Path.of(given.getOrDefault(name, ""));
  }
}
