package org.evenkeel.crisis.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** notification-service as crisis-service sees it: takes everything and remembers it. */
public final class Notifications {
  private final HttpServer server;
  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<String> contactMessages = new CopyOnWriteArrayList<>();

  private volatile @Nullable String channels = "[\"email\",\"sms\"]";

  private Notifications(HttpServer server) {
    this.server = server;
  }

  public static Notifications start() {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
      Notifications notifications = new Notifications(http);
      http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      http.createContext("/internal/crisis-notices", notifications::take);
      http.createContext("/internal/crisis-calls", notifications::takeCall);
      http.createContext("/internal/emergency-contact-messages", notifications::takeContactMessage);
      http.createContext("/internal/emergency-contact-channels", notifications::tellChannels);
      http.createContext("/", exchange -> answer(exchange, 202));
      http.start();
      return notifications;
    } catch (IOException e) {
      throw new UncheckedIOException("no port could be opened", e);
    }
  }

  /** Urgent notices that name this. */
  public List<String> noticesAbout(Object id) {
    return notices.stream().filter(notice -> notice.contains(id.toString())).toList();
  }

  /** Urgent calls of responders that name this. */
  public List<String> callsAbout(Object id) {
    return calls.stream().filter(call -> call.contains(id.toString())).toList();
  }

  /** Urgent messages to contacts that name this. */
  public List<String> contactMessagesAbout(Object id) {
    return contactMessages.stream().filter(one -> one.contains(id.toString())).toList();
  }

  /** What it carries to contacts from now on, as JSON of strings; null for no answer. */
  public void carries(@Nullable String channels) {
    this.channels = channels;
  }

  private void tellChannels(HttpExchange exchange) throws IOException {
    String carried = channels;
    if (carried == null) {
      answer(exchange, 503);
      return;
    }
    byte[] body = ("{\"channels\":" + carried + "}").getBytes(UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void take(HttpExchange exchange) throws IOException {
    notices.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    answer(exchange, 204);
  }

  private void takeCall(HttpExchange exchange) throws IOException {
    calls.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    answer(exchange, 204);
  }

  private void takeContactMessage(HttpExchange exchange) throws IOException {
    contactMessages.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    answer(exchange, 204);
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(status, -1);
    }
  }
}
