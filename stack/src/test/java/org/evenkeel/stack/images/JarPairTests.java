package org.evenkeel.stack.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two builds of a jar differ in. */
class JarPairTests {

  private static final long NOON = 1_700_000_000_000L;

  @TempDir private Path folder;

  @Test
  void theSameBitsAreNoDifference() throws IOException {
    assertThat(pair("built by nobody", NOON, "built by nobody", NOON).difference()).isEmpty();
  }

  @Test
  void aDifferentEntryIsNamed() throws IOException {
    assertThat(pair("built at noon", NOON, "built at one", NOON).difference())
        .hasValue("x/target/x.jar differs: build.properties");
  }

  @Test
  void aTimeIsADifferenceToo() throws IOException {
    assertThat(pair("same", NOON, "same", NOON + 86_400_000).difference())
        .hasValue("x/target/x.jar differs: order or times of its entries");
  }

  @Test
  void aJarThatIsMissingIsADifference() throws IOException {
    JarPair pair = pair("same", NOON, "same", NOON);
    Files.delete(pair.second());
    assertThat(pair.difference()).hasValue("x/target/x.jar is missing in the second build");
  }

  private JarPair pair(String first, long firstTime, String second, long secondTime)
      throws IOException {
    jar("first", first, firstTime);
    jar("second", second, secondTime);
    return JarPair.below(folder.resolve("first"), folder.resolve("second")).getFirst();
  }

  private void jar(String build, String content, long time) throws IOException {
    Path target = Files.createDirectories(folder.resolve(build).resolve("x/target"));
    try (var zip = new ZipOutputStream(Files.newOutputStream(target.resolve("x.jar")))) {
      var entry = new ZipEntry("build.properties");
      entry.setTime(time);
      zip.putNextEntry(entry);
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }
}
