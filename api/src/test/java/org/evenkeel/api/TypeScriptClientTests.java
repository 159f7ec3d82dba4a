package org.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The client is made from the documents, compiled, and tried against a server; the events are read
 * by the standard's own parser. Needs Node.js 20 and npm; where there is none this is left out, but
 * never in continuous integration.
 */
class TypeScriptClientTests {

  private static final Path FOLDER = Path.of("typescript");

  private record Run(int status, String output) {}

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    if (!hasNode()) {
      assertThat(System.getenv("CI")).as("continuous integration needs Node.js and npm").isNull();
      assumeTrue(false, "Node.js 20 and npm are not here, so the client is not compiled");
    }
    Path installed = FOLDER.resolve("node_modules/.package-lock.json");
    Path wanted = FOLDER.resolve("package-lock.json");
    if (!Files.exists(installed)
        || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) < 0) {
      Run run = run("npm", "ci", "--ignore-scripts");
      assertThat(run.status()).as(run.output()).isZero();
    }
  }

  @Test
  void the_client_is_generated_compiled_and_does_what_it_says() throws Exception {
    for (String step : List.of("generate", "build", "types", "test")) {
      Run run = run("npm", "run", "-s", step);
      assertThat(run.status()).as("%s: %s", step, run.output()).isZero();
      if (step.equals("generate")) {
        assertThat(run.output())
            .contains("types of %d services".formatted(Documents.services().size()));
      }
    }
  }

  @Test
  void the_events_are_valid_by_the_standard() throws Exception {
    Run run = run("npm", "run", "-s", "events");
    assertThat(run.status()).as(run.output()).isZero();
    assertThat(run.output()).contains("facts are valid");
  }

  @Test
  void a_document_that_breaks_the_standard_is_refused() throws Exception {
    Path planted = Path.of("target/planted-asyncapi.json").toAbsolutePath();
    String whole = Files.readString(Documents.EVENTS);
    Files.writeString(planted, whole.replace("\"action\" : \"send\"", "\"action\" : \"throw\""));
    Run run = run("node", "scripts/check-events.mjs", planted.toString());
    assertThat(run.status()).as(run.output()).isNotZero();
  }

  private static boolean hasNode() throws IOException, InterruptedException {
    try {
      String version = run("node", "--version").output().strip();
      return Integer.parseInt(version.substring(1, version.indexOf('.'))) >= 20
          && run("npm", "--version").status() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Run run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }
}
