package org.evenkeel.bench.crisis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.evenkeel.acceptance.Eventually;
import org.evenkeel.acceptance.JobFailed;

/**
 * The live stream of cases through the gateway, as a responder's console reads it: when it ends, it
 * is opened again behind the last event.
 */
public final class CaseFeed implements AutoCloseable {

  private static final Duration OPENS = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(OPENS).build();
  private final CaseEvents events = new CaseEvents();
  private final URI gateway;
  private final String token;
  private volatile boolean closed;

  /**
   * Opens the stream; when this returns everything that happens afterwards will come.
   *
   * @param token of a responder
   */
  public CaseFeed(URI gateway, String token) throws InterruptedException {
    this.gateway = gateway;
    this.token = token;
    try {
      HttpResponse<Stream<String>> answer = open();
      if (answer.statusCode() != 200) {
        throw new JobFailed("the stream of cases answers " + answer.statusCode());
      }
      Thread.ofVirtual().start(() -> follow(answer));
    } catch (IOException e) {
      throw new JobFailed("the stream of cases does not open: " + e.getClass().getSimpleName());
    }
    Eventually.holds("the stream of cases stands", OPENS, events::ready);
  }

  private HttpResponse<Stream<String>> open() throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve("/api/v1/crisis/cases/stream"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream");
    if (!events.lastId().isEmpty()) {
      request.header("Last-Event-ID", events.lastId());
    }
    return http.send(request.build(), BodyHandlers.ofLines());
  }

  private void follow(HttpResponse<Stream<String>> first) {
    HttpResponse<Stream<String>> answer = first;
    try {
      while (!closed) {
        read(answer);
        LockSupport.parkNanos(PAUSE.toNanos());
        answer = again(answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(HttpResponse<Stream<String>> answer) {
    try (Stream<String> lines = answer.body()) {
      if (answer.statusCode() == 200) {
        lines.forEach(line -> events.line(line, Instant.now()));
      }
    } catch (UncheckedIOException e) {
      // The stream has ended; what is missing in the end is counted as missing.
    }
  }

  /** The next answer, or the last one, which has nothing more to say. */
  private HttpResponse<Stream<String>> again(HttpResponse<Stream<String>> last)
      throws InterruptedException {
    while (!closed) {
      try {
        return open();
      } catch (IOException e) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    return last;
  }

  public CaseEvents events() {
    return events;
  }

  @Override
  public void close() {
    closed = true;
    http.shutdownNow();
  }
}
