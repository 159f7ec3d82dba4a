package org.evenkeel.bench.crisis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.evenkeel.acceptance.Eventually;
import org.evenkeel.acceptance.JobFailed;

/** The live stream of cases through the gateway, as a responder's console reads it. */
public final class CaseFeed implements AutoCloseable {

  private static final Duration OPENS = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(OPENS).build();
  private final CaseEvents events = new CaseEvents();

  /**
   * Opens the stream; when this returns everything that happens afterwards will come.
   *
   * @param token of a responder
   */
  public CaseFeed(URI gateway, String token) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(gateway.resolve("/api/v1/crisis/cases/stream"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream")
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofLines());
      if (answer.statusCode() != 200) {
        throw new JobFailed("the stream of cases answers " + answer.statusCode());
      }
      Thread.ofVirtual().start(() -> read(answer.body()));
    } catch (IOException e) {
      throw new JobFailed("the stream of cases does not open: " + e.getClass().getSimpleName());
    }
    Eventually.holds("the stream of cases stands", OPENS, events::ready);
  }

  private void read(Stream<String> lines) {
    try (lines) {
      lines.forEach(line -> events.line(line, Instant.now()));
    } catch (UncheckedIOException e) {
      // The stream has ended with its client; what is missing then is counted as missing.
    }
  }

  public CaseEvents events() {
    return events;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
