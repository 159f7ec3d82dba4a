package org.evenkeel.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A provider of text messages that speaks Twilio's "Create a Message" and keeps what it got. */
public final class LocalSmsServer implements AutoCloseable {

  private static final int CREATED = 201;
  private static final int BROKEN = 500;

  /** One message it was given: to which number, under which idempotency token, what, and when. */
  public record Text(String number, String token, String body, Instant at) {

    /** Hides to whom and what. */
    @Override
    public String toString() {
      return "Text[" + token + "]";
    }
  }

  private final HttpServer server;
  private final List<Text> texts = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Habit habit;

  /**
   * Starts one.
   *
   * @param port 0 for any
   */
  public LocalSmsServer(int port, Habit habit) throws IOException {
    this.habit = habit;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * The settings that have a service send over providers at these ports, in this order. They are
   * environment variables.
   */
  public static Map<String, String> settings(List<Integer> ports) {
    Map<String, String> variables = new HashMap<>();
    variables.put("EVENKEEL_SMS_PUBLICURL", "https://api.evenkeel.example");
    for (int i = 0; i < ports.size(); i++) {
      String provider = "EVENKEEL_SMS_PROVIDERS_" + i + "_";
      variables.put(provider + "NAME", "sms-" + (i + 1));
      variables.put(provider + "BASEURL", "http://127.0.0.1:" + ports.get(i));
      variables.put(provider + "ACCOUNTSID", "AC" + i);
      variables.put(provider + "AUTHTOKEN", "token-" + i);
      variables.put(provider + "FROM", "+15005550006");
    }
    return variables;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** What it does with messages from now on. */
  public void become(Habit other) {
    habit = other;
  }

  /** What it was given for a number, whatever it answered. */
  public List<Text> to(String number) {
    return texts.stream().filter(text -> text.number().equals(number)).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> form =
          form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      String token = exchange.getRequestHeaders().getFirst("I-Twilio-Idempotency-Token");
      texts.add(
          new Text(
              form.getOrDefault("To", ""),
              token == null ? "" : token,
              form.getOrDefault("Body", ""),
              Instant.now()));
      switch (habit) {
        case TAKES ->
            answer(
                exchange,
                CREATED,
                "{\"sid\":\"SM" + UUID.randomUUID() + "\",\"status\":\"queued\"}");
        case FAILS -> answer(exchange, BROKEN, "{}");
        case HANGS -> closed.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String field : body.split("&", -1)) {
      String[] parts = field.split("=", 2);
      if (parts.length == 2) {
        form.put(
            URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
            URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return form;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
