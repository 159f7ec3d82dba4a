package org.evenkeel.deployment.images;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules of the Dockerfile. */
public final class DockerfileRules {

  private static final Pattern BASE = Pattern.compile("ARG \\w+_IMAGE=(\\S*)");
  private static final Pattern VERSIONED =
      Pattern.compile("[\\w./-]+:\\d+\\.[\\w.-]*\\d[\\w.-]*(@sha256:[0-9a-f]{64})?");
  private static final List<String> LABELS =
      List.of("title", "version", "revision", "licenses", "source");

  private DockerfileRules() {}

  /** What breaks a rule. */
  static List<String> broken(String file) {
    List<String> steps = steps(file);
    var found = new ArrayList<String>();
    steps.stream()
        .filter(step -> step.matches("(RUN|ENTRYPOINT|CMD) [^\\[].*"))
        .forEach(step -> found.add("a step needs a shell: " + step));
    BASE.matcher(file)
        .results()
        .map(match -> match.group(1))
        .filter(base -> !VERSIONED.matcher(base).matches())
        .forEach(base -> found.add("no version: " + base));
    String user = user(file);
    if (!user.matches("[1-9]\\d*:[1-9]\\d*")) {
      found.add("the last user is " + user);
    }
    String labels = last(steps, "LABEL ");
    LABELS.stream()
        .filter(label -> !labels.contains("org.opencontainers.image." + label + "="))
        .forEach(label -> found.add("no label of " + label));
    if (steps.stream().anyMatch(step -> step.startsWith("HEALTHCHECK"))) {
      found.add("health is the orchestrator's");
    }
    return found;
  }

  /** Who a container of it is; empty where the file does not say. */
  public static String user(String file) {
    return last(steps(file), "USER ");
  }

  private static List<String> steps(String file) {
    return file.replace("\\\n", " ").lines().toList();
  }

  private static String last(List<String> steps, String keyword) {
    Stream<String> found = steps.stream().filter(step -> step.startsWith(keyword));
    return found.reduce((first, second) -> second).orElse("").replace(keyword, "");
  }
}
