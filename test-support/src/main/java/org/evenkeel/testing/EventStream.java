package org.evenkeel.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of server-sent events that keeps what it got. */
public final class EventStream implements AutoCloseable {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpResponse<InputStream> answer;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger comments = new AtomicInteger();
  private final CountDownLatch ended = new CountDownLatch(1);

  private EventStream(HttpResponse<InputStream> answer) {
    this.answer = answer;
  }

  /** One event. */
  public record Event(@Nullable String id, @Nullable String name, JsonNode data) {}

  /** Opens one; a refusal is a stream that has ended. */
  public static EventStream open(String url, String token, @Nullable String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      EventStream stream =
          new EventStream(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
      Thread.ofVirtual().start(stream::read);
      return stream;
    } catch (IOException e) {
      throw new UncheckedIOException("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      String id = null;
      String name = null;
      StringBuilder data = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(":")) {
          comments.incrementAndGet();
        } else if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          name = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5));
        } else if (line.isEmpty() && !data.isEmpty()) {
          events.add(new Event(id, name, JsonMapper.shared().readTree(data.toString())));
          id = null;
          name = null;
          data.setLength(0);
        }
      }
    } catch (IOException e) {
      // Closed here or cut there: ended either way.
    } finally {
      ended.countDown();
    }
  }

  public int status() {
    return answer.statusCode();
  }

  public HttpHeaders headers() {
    return answer.headers();
  }

  /** What came so far, oldest first. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /** The events of these names, oldest first. */
  public List<Event> events(String... names) {
    List<String> wanted = List.of(names);
    return events.stream().filter(event -> wanted.contains(event.name())).toList();
  }

  /** How many comment lines came. */
  public int comments() {
    return comments.get();
  }

  /** Whether the stream ends within so many seconds. */
  public boolean endsWithin(long seconds) throws InterruptedException {
    return ended.await(seconds, TimeUnit.SECONDS);
  }

  /** Goes away, as a client does that lost its network. */
  public void drop() {
    close();
  }

  /** Drops the connection. */
  @Override
  public void close() {
    try {
      answer.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException("the connection could not be dropped", e);
    }
  }
}
