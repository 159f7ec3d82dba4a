package org.evenkeel.guards;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A compiler process with the build's own arguments. */
final class Javac {

  record Outcome(boolean compiled, String output) {}

  private static final String MARKED =
      """
      /** Planted. */
      @NullMarked
      package org.evenkeel.planted;

      import org.jspecify.annotations.NullMarked;
      """;

  private Javac() {}

  /** Compiles a class {@code Planted} with this body in a null-marked package. */
  static Outcome compile(CompilerSettings settings, Path folder, String body)
      throws IOException, InterruptedException {
    Path marked = Files.writeString(folder.resolve("package-info.java"), MARKED);
    Path planted =
        Files.writeString(
            folder.resolve("Planted.java"),
            "package org.evenkeel.planted;\n\nfinal class Planted {\n" + body + "\n}\n");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(settings.arguments());
    command.addAll(List.of("-processorpath", settings.processorPath()));
    command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    command.addAll(List.of("-d", folder.resolve("classes").toString()));
    command.addAll(List.of(marked.toString(), planted.toString()));
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(javac.waitFor() == 0, output);
  }
}
