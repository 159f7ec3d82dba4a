package org.evenkeel.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every Java source is as {@code ./evenkeel format} would leave it. */
class FormatterTests {

  private static final Formatter FORMATTER = new Formatter();

  @Test
  void every_source_is_formatted() {
    Tree tree = Tree.of(Tree.repository());
    assertThat(unformatted(tree.javaSources()).stream().map(tree::name))
        .as("run ./evenkeel format")
        .isEmpty();
  }

  @Test
  void a_source_that_is_not_formatted_is_found(@TempDir Path folder) throws IOException {
    Path good = Files.writeString(folder.resolve("Good.java"), "class Good {}\n");
    Path indented = Files.writeString(folder.resolve("Bad.java"), "class Bad {\n    int i;\n}\n");
    Path unused =
        Files.writeString(
            folder.resolve("Unused.java"), "import java.util.List;\n\nclass Unused {}\n");
    Path broken = Files.writeString(folder.resolve("Broken.java"), "class Broken {\n");
    assertThat(unformatted(List.of(good, indented, unused, broken)))
        .containsExactly(indented, unused, broken);
  }

  private static List<Path> unformatted(List<Path> files) {
    return files.parallelStream().filter(file -> !formatted(file)).toList();
  }

  private static boolean formatted(Path file) {
    try {
      String source = Files.readString(file);
      return FORMATTER.formatSourceAndFixImports(source).equals(source);
    } catch (FormatterException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
