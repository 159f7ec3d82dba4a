package org.evenkeel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.suite.Settings;

/** Formats every Java source of the repository with google-java-format. */
final class Format implements Command {

  private static final String MAIN = "com.google.googlejavaformat.java.Main";
  private static final List<String> COMPILER_PACKAGES =
      List.of("api", "code", "file", "parser", "tree", "util");

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    Main.allow(arguments, "--check");
    boolean check = arguments.contains("--check");
    var mode = check ? Stream.of("-n", "--set-exit-if-changed") : Stream.of("-i");
    var access =
        COMPILER_PACKAGES.stream()
            .map(name -> "--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    var start = Stream.of("-cp", settings.root().resolve("stack/target/dist/lib") + "/*", MAIN);
    var command =
        Stream.of(Stream.of(Distribution.java()), access, start, mode, sources(settings.root()))
            .flatMap(words -> words)
            .toList();
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static Stream<String> sources(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .map(Path::toString)
          .filter(file -> file.endsWith(".java") && file.contains("/src/"))
          .filter(file -> !file.contains("/target/") && !file.contains("/.evenkeel/"))
          .sorted()
          .toList()
          .stream();
    }
  }
}
