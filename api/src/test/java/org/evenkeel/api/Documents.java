package org.evenkeel.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.api.events.AsyncApi;
import org.evenkeel.api.events.Samples;
import org.evenkeel.api.events.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where the public documents are. */
final class Documents {

  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The document of all events as it is kept. */
  static final Path EVENTS = Path.of("asyncapi.json");

  /** The documents of the last released version. */
  static final Path RELEASED = Path.of("released");

  private static final Path ROOT = Path.of("..");

  private Documents() {}

  static ObjectNode events() {
    return new AsyncApi(new Texts(ROOT.resolve("contracts/src/main/java")), new Samples())
        .document();
  }

  static JsonNode read(Path file) {
    return MAPPER.readTree(file.toFile());
  }

  /** The services that have a document, by the name of their folder. */
  static List<String> services() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("openapi.json")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path of(String service) {
    return ROOT.resolve(service).resolve("openapi.json");
  }

  static Path released(String service) {
    return RELEASED.resolve(service + ".openapi.json");
  }

  static Path releasedEvents() {
    return RELEASED.resolve("asyncapi.json");
  }
}
