package org.evenkeel.notification.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Plays a provider: notes what it got and answers as told. */
public final class ProviderServer implements AutoCloseable {

  private final HttpServer server;
  private final String scheme;
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final LinkedBlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final CountDownLatch silence = new CountDownLatch(1);
  private volatile Answer usual = new Answer(200, "{}", Map.of());

  private ProviderServer(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /** A request as it arrived. */
  public record Got(String method, String path, Map<String, List<String>> headers, Body content) {

    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElse("");
    }

    public byte[] body() {
      return content.bytes.clone();
    }

    public String text() {
      return new String(content.bytes, StandardCharsets.UTF_8);
    }

    public Map<String, String> form() {
      Map<String, String> form = new LinkedHashMap<>();
      for (String field : text().split("&", -1)) {
        String[] parts = field.split("=", 2);
        form.put(decoded(parts[0]), decoded(parts[1]));
      }
      return form;
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }

  static final class Body {
    private final byte[] bytes;

    Body(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  /** What to answer; status 0 is none at all. */
  public record Answer(int status, String body, Map<String, String> headers) {}

  public static ProviderServer plain() {
    try {
      return new ProviderServer(HttpServer.create(address(), 0), "http");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ProviderServer tls() {
    try {
      HttpsServer server = HttpsServer.create(address(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(TestCa.get().server()));
      return new ProviderServer(server, "https");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    got.add(
        new Got(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            new Body(exchange.getRequestBody().readAllBytes())));
    Answer answer = Optional.ofNullable(answers.poll()).orElse(usual);
    if (answer.status() == 0) {
      keepSilent();
      exchange.close();
      return;
    }
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void keepSilent() {
    try {
      silence.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Answers the next request so; those after it as before. */
  public ProviderServer next(int status, String body, String... headers) {
    answers.add(answer(status, body, headers));
    return this;
  }

  /** Answers from now on so. */
  public ProviderServer always(int status, String body, String... headers) {
    usual = answer(status, body, headers);
    return this;
  }

  /** Takes the next request and never answers. */
  public void nextIsSilent() {
    next(0, "");
  }

  private static Answer answer(int status, String body, String... headers) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    return new Answer(status, body, all);
  }

  public List<Got> got() {
    return List.copyOf(got);
  }

  public Got last() {
    return got.getLast();
  }

  public String url() {
    return scheme + "://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    silence.countDown();
    server.stop(0);
  }
}
