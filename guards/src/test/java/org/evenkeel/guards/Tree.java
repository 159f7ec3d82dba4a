package org.evenkeel.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sources of a repository, without what a build or an editor leaves in it.
 *
 * @param files sorted
 */
record Tree(Path root, List<Path> files) {

  private static final Set<String> LEFT_OUT =
      Set.of("target", ".git", ".evenkeel", ".idea", ".vscode", "node_modules", "generated");

  /** Larger files are data. */
  private static final long LARGEST_TEXT = 1 << 20;

  static Tree of(Path root) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              boolean leftOut = LEFT_OUT.contains(String.valueOf(folder.getFileName()));
              return leftOut && !folder.equals(root)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile()) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(null);
    return new Tree(root, List.copyOf(files));
  }

  /** The root of the repository this module is in. */
  static Path repository() {
    for (Path folder = Path.of("").toAbsolutePath();
        folder.getParent() != null;
        folder = folder.getParent()) {
      if (Files.exists(folder.resolve("evenkeel")) && Files.exists(folder.resolve("pom.xml"))) {
        return folder;
      }
    }
    throw new IllegalStateException("not inside the repository");
  }

  /** Java sources of all modules. */
  List<Path> javaSources() {
    return files.stream()
        .filter(file -> file.toString().endsWith(".java") && name(file).contains("src/"))
        .toList();
  }

  /** A path as a failure shows it. */
  String name(Path file) {
    return root.relativize(file).toString();
  }

  /** Files in which the pattern occurs. */
  List<String> containing(List<Path> among, Pattern pattern) {
    return among.stream()
        .filter(file -> pattern.matcher(text(file)).find())
        .map(this::name)
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.size(file) > LARGEST_TEXT
          ? ""
          : Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
