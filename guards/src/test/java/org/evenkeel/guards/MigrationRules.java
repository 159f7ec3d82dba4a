package org.evenkeel.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules over migrations: an index on a table that may be large already is built beside its writers,
 * in a script of its own that runs outside of a transaction and may be run again.
 */
final class MigrationRules {

  /** The newest script of each folder when the rule came; nothing was released before. */
  private static final Map<String, String> BEFORE =
      Map.ofEntries(
          Map.entry("analytics-service/src/main/resources/db/migration", "12"),
          Map.entry("auth-service/src/main/resources/db/migration", "3"),
          Map.entry("auth-service/src/main/resources/db/keys", "2"),
          Map.entry("crisis-service/src/main/resources/db/migration", "13"),
          Map.entry("ml-service/src/main/resources/db/migration", "3"),
          Map.entry("notification-service/src/main/resources/db/migration", "16"),
          Map.entry("session-service/src/main/resources/db/migration", "8"),
          Map.entry("wellness-service/src/main/resources/db/migration", "10"),
          Map.entry("platform/platform-messaging/src/main/resources/db/platform", "0.1.1"),
          Map.entry("platform/platform-people/src/main/resources/db/platform", "0.3.1"),
          Map.entry("platform/platform-web/src/main/resources/db/platform", "0.2"));

  private static final Pattern SCRIPT = Pattern.compile("V([0-9_]+)__\\w+\\.sql");
  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern TABLE =
      Pattern.compile(
          "CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?([\\w.]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern INDEX =
      Pattern.compile(
          "CREATE (?:UNIQUE )?INDEX (CONCURRENTLY )?(?:IF NOT EXISTS )?(\\w+ )?ON (?:ONLY"
              + " )?([\\w.]+)",
          Pattern.CASE_INSENSITIVE);
  private static final String APART = "executeInTransaction=false";
  private static final Set<String> REPEATABLE =
      Set.of(
          "set lock_timeout",
          "drop index concurrently if exists",
          "create index concurrently",
          "create unique index concurrently");

  private MigrationRules() {}

  /** Scripts that would hold up writers, or that cannot be run as they stand. */
  static List<String> blocking(Tree tree) {
    List<String> found = new ArrayList<>();
    for (Path file : tree.files()) {
      Matcher script = SCRIPT.matcher(String.valueOf(file.getFileName()));
      if (script.matches() && file.toString().contains("/src/main/resources/db/")) {
        String folder = tree.name(file.getParent());
        if (later(script.group(1).replace('_', '.'), BEFORE.getOrDefault(folder, "0"))
            && !right(file)) {
          found.add(tree.name(file));
        }
      }
    }
    return found;
  }

  private static boolean right(Path file) {
    String sql = COMMENT.matcher(text(file)).replaceAll(" ").replaceAll("\\s+", " ");
    Path settings = file.resolveSibling(file.getFileName() + ".conf");
    boolean apart = Files.exists(settings) && text(settings).contains(APART);
    Set<String> own = new HashSet<>();
    TABLE.matcher(sql).results().forEach(table -> own.add(lower(table.group(1))));
    boolean beside = false;
    for (Matcher index = INDEX.matcher(sql); index.find(); ) {
      boolean concurrently = index.group(1) != null;
      if (!concurrently && !own.contains(lower(index.group(3)))) {
        return false;
      }
      beside |= concurrently;
    }
    return apart == beside && (!apart || repeatable(sql));
  }

  /**
   * It waits as long as it must for older transactions and leaves the time-out to its successors as
   * it was; and it takes away what it left behind when it was cut short.
   */
  private static boolean repeatable(String sql) {
    String text = lower(sql);
    return text.contains("set lock_timeout = 0;")
        && text.strip().endsWith("set lock_timeout = '10s';")
        && text.contains("drop index concurrently if exists")
        && Arrays.stream(text.split(";", -1))
            .map(String::strip)
            .filter(statement -> !statement.isEmpty())
            .allMatch(statement -> REPEATABLE.stream().anyMatch(statement::startsWith));
  }

  private static boolean later(String version, String other) {
    return Arrays.compare(numbers(version), numbers(other)) > 0;
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
