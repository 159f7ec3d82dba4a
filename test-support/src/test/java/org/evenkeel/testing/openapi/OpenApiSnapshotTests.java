package org.evenkeel.testing.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiSnapshotTests {

  @TempDir private Path folder;
  private HttpServer service;
  private int port;

  @BeforeEach
  void serve() throws IOException {
    byte[] body = "{\"paths\":{},\"openapi\":\"3.1.0\"}".getBytes(StandardCharsets.UTF_8);
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
    service.createContext(
        "/v3/api-docs",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    service.start();
    port = service.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @Test
  void the_same_document_passes_whatever_the_order_of_its_members() throws IOException {
    Path file = folder.resolve("openapi.json");
    Files.writeString(file, "{\n  \"openapi\" : \"3.1.0\",\n  \"paths\" : { }\n}\n");
    assertThatCode(() -> OpenApiSnapshot.check(port, file)).doesNotThrowAnyException();
  }

  @Test
  void another_document_fails_and_names_the_line() throws IOException {
    Path file = folder.resolve("openapi.json");
    Files.writeString(file, "{\n  \"openapi\" : \"3.0.0\",\n  \"paths\" : { }\n}\n");
    assertThatThrownBy(() -> OpenApiSnapshot.check(port, file))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void a_missing_file_fails() {
    assertThatThrownBy(() -> OpenApiSnapshot.check(port, folder.resolve("openapi.json")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("missing");
  }
}
