package org.evenkeel.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleJarTests {

  private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path root;

  @Test
  void a_jar_is_current_until_a_source_is_newer() throws IOException {
    ModuleJar jar = new ModuleJar(new Settings(root, Map.of()), "floor");
    Path source = file("floor/src/main/java/Floor.java", EARLIER);
    assertThat(jar.isCurrent()).isFalse();
    file("floor/target/floor-1.jar", EARLIER.plusSeconds(60));
    assertThat(jar.isCurrent()).isTrue();
    Files.setLastModifiedTime(source, FileTime.from(EARLIER.plusSeconds(120)));
    assertThat(jar.isCurrent()).isFalse();
  }

  @Test
  void who_says_never_is_not_kept_waiting_for_a_build() {
    var settings = new Settings(root, Map.of("EVENKEEL_BUILD", "never"));
    assertThatCode(() -> new ModuleJar(settings, "floor").makeCurrent()).doesNotThrowAnyException();
  }

  private Path file(String name, Instant changed) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.from(changed));
    return file;
  }
}
