package org.evenkeel.stack.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * The same jar of two builds.
 *
 * @param name below the repository
 * @param first of one build
 * @param second of the other
 */
public record JarPair(String name, Path first, Path second) {

  /** The jars that the first build left in its modules' target folders. */
  public static List<JarPair> below(Path first, Path second) throws IOException {
    try (var files = Files.walk(first)) {
      return files
          .filter(file -> file.toString().matches(".*/target/[^/]+\\.jar"))
          .map(first::relativize)
          .sorted()
          .map(name -> new JarPair(name.toString(), first.resolve(name), second.resolve(name)))
          .toList();
    }
  }

  /** What differs, with the names of up to five entries; nothing when every bit is the same. */
  public Optional<String> difference() {
    try {
      if (!Files.exists(second)) {
        return Optional.of(name + " is missing in the second build");
      }
      return Files.mismatch(first, second) < 0
          ? Optional.empty()
          : Optional.of(name + " differs: " + entries());
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be compared", e);
    }
  }

  private String entries() throws IOException {
    Map<String, byte[]> before = contents(first);
    Map<String, byte[]> after = contents(second);
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    List<String> different =
        names.stream().filter(one -> !Arrays.equals(before.get(one), after.get(one))).toList();
    return different.isEmpty()
        ? "order or times of its entries"
        : String.join(", ", different.stream().limit(5).toList());
  }

  private static Map<String, byte[]> contents(Path jar) throws IOException {
    var contents = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : zip.stream().toList()) {
        try (var bytes = zip.getInputStream(entry)) {
          contents.put(entry.getName(), bytes.readAllBytes());
        }
      }
    }
    return contents;
  }
}
