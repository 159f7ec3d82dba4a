package org.evenkeel.wellness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.evenkeel.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** ml-service and crisis-service as wellness-service sees them: one loopback server. */
public final class Neighbours {
  private static final String RANKING = "/internal/recommendations";

  private final HttpServer server;
  private volatile HttpHandler ranking = Neighbours::away;

  private Neighbours(HttpServer server) {
    this.server = server;
  }

  public static Neighbours start() {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
      Neighbours neighbours = new Neighbours(http);
      http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      http.createContext(RANKING, exchange -> neighbours.ranking.handle(exchange));
      http.createContext("/", Neighbours::takes);
      http.start();
      return neighbours;
    } catch (IOException e) {
      throw new UncheckedIOException("no port could be opened", e);
    }
  }

  private static void takes(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    send(exchange, 202, "");
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void stop() {
    server.stop(0);
  }

  /** What ml-service does when it is asked. */
  public void ranking(HttpHandler handler) {
    ranking = handler;
  }

  /** ml-service is up and fails. */
  public static void away(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    send(exchange, 503, "{}");
  }

  /** Offers the first candidate of each approach, three at most. */
  public static void decides(HttpExchange exchange) throws IOException {
    send(exchange, 200, decision(asked(exchange)).toString());
  }

  /** What ml-service was asked. */
  public static JsonNode asked(HttpExchange exchange) throws IOException {
    return Json.mapper().readTree(exchange.getRequestBody().readAllBytes());
  }

  /** A sound decision about a request. */
  public static ObjectNode decision(JsonNode request) {
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.put("decision_id", UUID.randomUUID().toString());
    answer.put("policy_version", "linear-thompson-1/test");
    answer.put("seed", 4711);
    ArrayNode candidates = answer.putArray("candidates");
    ArrayNode chosen = answer.putArray("chosen");
    Set<String> approaches = new HashSet<>();
    for (JsonNode candidate : request.path("candidates")) {
      String id = candidate.path("intervention_id").asString();
      ObjectNode weighed = candidates.addObject();
      weighed.put("intervention_id", id);
      weighed.put("predicted_effectiveness", 0.61);
      weighed.put("propensity", 0.25);
      weighed.putArray("contributions").addObject().put("feature", "energy_fit").put("effect", 0.1);
      if (chosen.size() < 3 && approaches.add(candidate.path("therapeutic_approach").asString())) {
        chosen
            .addObject()
            .put("slot", chosen.size())
            .put("intervention_id", id)
            .put("propensity", 0.3)
            .put("predicted_effectiveness", 0.61)
            .put("why_recommended", "Why this one: it is short.");
      }
    }
    return answer;
  }

  public static void send(HttpExchange exchange, int status, String json) throws IOException {
    try (exchange) {
      byte[] body = json.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }
}
