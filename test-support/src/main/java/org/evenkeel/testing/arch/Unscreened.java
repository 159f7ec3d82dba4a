package org.evenkeel.testing.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/** The reviewed list of texts that may skip the floor, each with the reason why. */
final class Unscreened {

  private static final String LIST = "floor/unscreened.tsv";
  private static final int SHORTEST_REASON = 12;

  private Unscreened() {}

  /** Fails for a text that skips the floor and is not on the list, and for a line that is stale. */
  static void check(String basePackage, JavaClasses classes) {
    List<String> problems =
        problems(
            basePackage,
            FloorRule.unseen(classes, FloorCoverage.ofClassPath()),
            listed(new ClassPathResource(LIST)));
    if (!problems.isEmpty()) {
      throw new AssertionError(String.join("\n", problems));
    }
  }

  static List<String> problems(String basePackage, Set<String> unseen, Map<String, String> listed) {
    List<String> problems = new ArrayList<>();
    Set<String> skipping = new TreeSet<>(unseen);
    skipping.removeAll(listed.keySet());
    skipping.forEach(
        name -> problems.add(name + " skips the crisis floor; screen it, or say why in " + LIST));
    listed.forEach(
        (name, reason) -> {
          if (name.startsWith(basePackage + ".") && !unseen.contains(name)) {
            problems.add(name + " is screened or gone by now; take it out of " + LIST);
          }
          if (reason.length() < SHORTEST_REASON) {
            problems.add(name + " has no reason in " + LIST);
          }
        });
    return problems;
  }

  /** Name, tab, reason; lines that begin with {@code #} are headings. */
  static Map<String, String> listed(ClassPathResource list) {
    try {
      Map<String, String> listed = new LinkedHashMap<>();
      list.getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(parts -> listed.put(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip()));
      return listed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
