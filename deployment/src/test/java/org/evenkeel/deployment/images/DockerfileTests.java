package org.evenkeel.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.evenkeel.deployment.compose.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Dockerfile keeps its rules, and what it leaves out of jars is what Linux cannot load. */
class DockerfileTests {

  private static final String FILE = Yaml.text("Dockerfile");

  @TempDir private Path folder;

  @Test
  void keepsItsRules() {
    assertThat(DockerfileRules.broken(FILE)).isEmpty();
    assertThat(FILE).contains("application.cdx.json", "-Dspring.profiles.active=training");
  }

  @Test
  void eachRuleFindsWhatBreaksIt() {
    breaks("USER 10001:10001", "USER root", "the last user is root");
    breaks("ENTRYPOINT [\"java\",", "ENTRYPOINT java", "a step needs a shell: ENTRYPOINT java");
    breaks("RUN [\"java\", \"-D", "RUN java -D", "a step needs a shell: RUN java -D");
    breaks(
        "=eclipse-temurin:25.0.3_9-jre-noble",
        "=eclipse-temurin:latest",
        "no version: eclipse-temurin:latest");
    breaks("LABEL ", "LABEL x=y\nENV ", "no label of revision");
    breaks("USER 10001", "HEALTHCHECK CMD [\"true\"]\nUSER 10001", "health is the orchestrator's");
  }

  @Test
  void foreignNativeLibrariesAreLeftOutOfJarsAndNothingElse() throws Exception {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    String here = arm ? "linux-aarch64" : "linux-x64";
    Path mixed =
        jar(
            "mixed.jar",
            "a/" + here + "/lib.so",
            "a/osx-aarch64/lib.dylib",
            "a/win-x64/x.dll",
            "a/linux64-musl.so",
            "a/linux/s390x/lib.so",
            "org/Windows.class",
            "models/win.onnx");
    Path plain = jar("plain.jar", "org/Darwin.class");
    byte[] before = Files.readAllBytes(plain);
    var time = Files.getLastModifiedTime(mixed);

    int status =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Yaml.path("images/ForLinux.java").toString(),
                folder.toString())
            .inheritIO()
            .start()
            .waitFor();

    assertThat(status).isZero();
    try (var zip = new ZipFile(mixed.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName).toList())
          .isEqualTo(List.of("a/" + here + "/lib.so", "org/Windows.class", "models/win.onnx"));
    }
    assertThat(Files.readAllBytes(plain)).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(mixed)).isEqualTo(time);
  }

  private static void breaks(String right, String wrong, String finding) {
    assertThat(FILE).contains(right);
    assertThat(DockerfileRules.broken(FILE.replace(right, wrong)))
        .anySatisfy(found -> assertThat(found).startsWith(finding));
  }

  private Path jar(String name, String... entries) throws IOException {
    Path jar = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(entry.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return jar;
  }
}
