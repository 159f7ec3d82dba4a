package org.evenkeel.stack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox over HTTP: a page for people, a list for programs. */
final class MailPages {

  private static final Pattern TO = Pattern.compile("(?:^|&)to=([^&]*)");

  private final HttpServer server;
  private final Mailbox mailbox;

  MailPages(int port, Mailbox mailbox) throws IOException {
    this.mailbox = mailbox;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::page);
    server.createContext("/api/messages", this::list);
  }

  void start() {
    server.start();
  }

  private void list(HttpExchange exchange) throws IOException {
    byte[] json = JsonMapper.shared().writeValueAsBytes(mailbox.messages(recipient(exchange)));
    send(exchange, 200, "application/json", json);
  }

  private void page(HttpExchange exchange) throws IOException {
    boolean home = exchange.getRequestURI().getPath().equals("/");
    String html =
        home
            ? MailboxPage.of(mailbox.messages(recipient(exchange)), recipient(exchange))
            : MailboxPage.notFound();
    send(
        exchange,
        home ? 200 : 404,
        "text/html; charset=utf-8",
        html.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String recipient(HttpExchange exchange) {
    var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    var match = TO.matcher(query);
    String to = match.find() ? URLDecoder.decode(match.group(1), StandardCharsets.UTF_8) : "";
    return to.isBlank() ? null : to.strip();
  }

  /** Mail may come from anywhere: nothing in it may load or run. */
  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    try (exchange) {
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", type);
      headers.set("Cache-Control", "no-store");
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
