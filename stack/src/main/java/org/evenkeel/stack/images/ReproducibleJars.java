package org.evenkeel.stack.images;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenkeel.stack.backing.Trees;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.Maven;
import org.evenkeel.stack.suite.Settings;

/**
 * Builds the jars in two copies of the repository, in folders of different names, and compares them
 * bit by bit.
 */
public final class ReproducibleJars {

  /** What a build makes, a person runs, or git keeps is no source. */
  private static final Set<String> NO_SOURCES =
      Set.of("target", ".git", ".evenkeel", "node_modules");

  private final Settings settings;

  public ReproducibleJars(Settings settings) {
    this.settings = settings;
  }

  /** Status 1 when a jar differs. All modules, or those named with what they are made of. */
  public int run(List<String> modules) throws IOException, InterruptedException {
    Path first = build("first", modules);
    Path second = build("a-second-one", modules);
    try {
      List<JarPair> pairs = JarPair.below(first, second);
      if (pairs.isEmpty()) {
        throw new StackException("No jar was built.");
      }
      List<String> differences =
          pairs.stream().flatMap(pair -> pair.difference().stream()).toList();
      differences.forEach(System.out::println);
      System.out.printf("%d jars, %d differ%n", pairs.size(), differences.size());
      return differences.isEmpty() ? 0 : 1;
    } finally {
      Trees.delete(first);
      Trees.delete(second);
    }
  }

  private Path build(String name, List<String> modules) throws IOException, InterruptedException {
    Path copy = Files.createTempDirectory("evenkeel-" + name);
    copy(settings.root(), copy);
    var command = new ArrayList<>(List.of("-q", "-B", "-Dmaven.test.skip=true"));
    settings.value("EVENKEEL_MAVEN_OFFLINE").ifPresent(offline -> command.add("-o"));
    if (!modules.isEmpty()) {
      command.addAll(List.of("-pl", String.join(",", modules), "-am"));
    }
    command.add("package");
    if (new Maven(copy).status(command) != 0) {
      throw new StackException("The build failed; Maven says above why.");
    }
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (NO_SOURCES.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
