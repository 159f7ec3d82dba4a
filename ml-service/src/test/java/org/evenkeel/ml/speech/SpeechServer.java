package org.evenkeel.ml.speech;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A provider that speaks OpenAI's API: it reads the form as it is sent and answers as told. */
public final class SpeechServer {

  /** An answer of the API's reference, cut to what is read, with tokens in one segment only. */
  static final String VERBOSE =
      """
      {"task": "transcribe", "language": "english", "duration": 3.5, "text": " Buy oat milk. ",
       "segments": [
         {"id": 0, "start": 0.0, "end": 2.0, "text": " Buy", "tokens": [1, 2, 3], "avg_logprob": -0.1},
         {"id": 1, "start": 2.0, "end": 3.5, "text": " oat milk.", "avg_logprob": -0.5}]}
      """;

  private static final SpeechServer SHARED = new SpeechServer();

  /** A status that hangs up, and one that never answers. */
  static final int HANG_UP = 0;

  static final int SILENT = -1;

  /** One answer. */
  record Answer(int status, String body, Map<String, String> headers) {}

  /**
   * One request.
   *
   * @param fields of the form by name, bytes as Latin-1
   * @param partHeaders of the part {@code file}
   */
  record Asked(
      String path,
      @Nullable String authorization,
      Map<String, String> fields,
      String partHeaders) {}

  private final HttpServer server;
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  SpeechServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /** The one that the running service knows. */
  public static SpeechServer shared() {
    return SHARED;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Queues an answer. */
  void answer(int status, String body) {
    answers.add(new Answer(status, body, Map.of()));
  }

  void answer(int status, String body, Map<String, String> headers) {
    answers.add(new Answer(status, body, headers));
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  void close() {
    closed.countDown();
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(read(exchange));
      Answer answer = answers.poll();
      if (answer == null) {
        answer = new Answer(500, "{}", Map.of());
      }
      if (answer.status() == HANG_UP) {
        return;
      }
      if (answer.status() == SILENT) {
        waitForClose();
        return;
      }
      answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void waitForClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As RFC 7578 says: parts between the boundary of the header, each with a disposition. */
  private static Asked read(HttpExchange exchange) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String boundary = "--" + type.split("boundary=", 2)[1];
    String body = new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1);
    if (!body.startsWith(boundary + "\r\n") || !body.endsWith("\r\n" + boundary + "--\r\n")) {
      throw new IOException("the form is broken");
    }
    Map<String, String> fields = new TreeMap<>();
    String fileHeaders = "";
    String inner = body.substring(boundary.length() + 2, body.length() - boundary.length() - 6);
    for (String part : inner.split("\r\n" + boundary + "\r\n", -1)) {
      String[] halves = part.split("\r\n\r\n", 2);
      String name = halves[0].replaceFirst("(?s).*[; ]name=\"([^\"]*)\".*", "$1");
      fields.put(name, halves[1]);
      if (name.equals("file")) {
        fileHeaders = halves[0];
      }
    }
    return new Asked(
        exchange.getRequestURI().getPath(),
        exchange.getRequestHeaders().getFirst("Authorization"),
        fields,
        fileHeaders);
  }
}
