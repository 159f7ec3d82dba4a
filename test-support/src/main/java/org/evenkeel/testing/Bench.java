package org.evenkeel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running holder of the backing services.
 *
 * @param ports what it wrote into its port file
 */
record Bench(JsonNode ports) {

  private static final int TAKEN = 204;

  /** Joins the bench of this build, starting it when there is none. */
  static Bench join(Build build) {
    return new BenchHolder(build).join();
  }

  /** Whether the holder takes this process in; one that is about to stop does not. */
  boolean take(long owner) {
    try {
      return post("/owners", Long.toString(owner)).statusCode() == TAKEN;
    } catch (IOException e) {
      return false;
    }
  }

  JsonNode keycloak(Path realmFile, Map<String, String> environment) {
    var request = Map.of("realmFile", realmFile.toString(), "environment", environment);
    return service("keycloak", JsonMapper.shared().writeValueAsString(request));
  }

  /** Starts a service unless it runs, and tells its ports. */
  JsonNode service(String name, String request) {
    try {
      var answer = post("/services/" + name, request);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(name + " did not start: " + answer.body());
      }
      return JsonMapper.shared().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException("the test bench has gone", e);
    }
  }

  private HttpResponse<String> post(String path, String body) throws IOException {
    var uri = URI.create("http://127.0.0.1:" + ports.path("control_port").asInt() + path);
    var request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
