package org.evenkeel.testing.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the document a running service answers with {@code openapi.json} of its module. With
 * {@code -Devenkeel.openapi.write=true} the file is written instead.
 */
public final class OpenApiSnapshot {

  private static final Path FILE = Path.of("openapi.json");
  private static final String DOCUMENT = "/v3/api-docs";
  private static final String WRITE = "evenkeel.openapi.write";
  private static final int OK = 200;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private OpenApiSnapshot() {}

  /** Checks the service that listens on this port of this machine. */
  public static void check(int port) {
    check(port, FILE);
  }

  static void check(int port, Path file) {
    String live = sorted(fetch(URI.create("http://127.0.0.1:" + port + DOCUMENT)));
    try {
      if (Boolean.getBoolean(WRITE)) {
        Files.writeString(file, live);
        return;
      }
      if (!Files.exists(file)) {
        throw new AssertionError(file + " is missing; " + remedy());
      }
      compare(Files.readString(file), live, file);
    } catch (IOException e) {
      throw new UncheckedIOException("the API document cannot be read or written", e);
    }
  }

  private static void compare(String kept, String live, Path file) {
    if (kept.equals(live)) {
      return;
    }
    List<String> before = kept.lines().toList();
    List<String> now = live.lines().toList();
    int line = 0;
    while (line < before.size() && line < now.size() && before.get(line).equals(now.get(line))) {
      line++;
    }
    throw new AssertionError(
        "%s is not what the service answers, from line %d on: kept '%s', now '%s'; %s"
            .formatted(file, line + 1, at(before, line), at(now, line), remedy()));
  }

  private static String at(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line).strip() : "(end)";
  }

  private static String remedy() {
    return "if the change is wanted, run the test once with -D" + WRITE + "=true";
  }

  private static String sorted(String json) {
    return MAPPER.writeValueAsString(MAPPER.readValue(json, Object.class)) + "\n";
  }

  private static String fetch(URI address) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new AssertionError(address + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(address + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
