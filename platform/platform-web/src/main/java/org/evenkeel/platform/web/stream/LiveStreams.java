package org.evenkeel.platform.web.stream;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.caller.TokenExpiry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The streams that this process holds. */
public final class LiveStreams {

  private final JdbcFeed feed;
  private final TransactionOperations transactions;
  private final StreamSettings settings;
  private final StreamMeters meters;
  private final Clock clock;
  private final Wakeups wakeups;
  private final Semaphore free;
  private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  LiveStreams(
      JdbcFeed feed,
      TransactionOperations transactions,
      StreamSettings settings,
      StreamMeters meters,
      Clock clock,
      Wakeups wakeups) {
    this.feed = feed;
    this.transactions = transactions;
    this.settings = settings;
    this.meters = meters;
    this.clock = clock;
    this.wakeups = wakeups;
    this.free = new Semaphore(settings.mostOpen());
    meters.watch(() -> settings.mostOpen() - free.availablePermits());
  }

  /**
   * Opens a stream, to be returned by a handler that is in no transaction.
   *
   * @param channel whose events it tells
   * @param lastEventId the client's {@code Last-Event-ID}
   * @throws ProblemException 503 when this process holds as many streams as it may
   */
  public ResponseEntity<SseEmitter> open(
      HttpServletRequest request,
      UUID reader,
      String channel,
      @Nullable String lastEventId,
      FeedView view) {
    Instant expiry =
        TokenExpiry.of(request)
            .orElseThrow(() -> new ProblemException(CommonProblems.UNAUTHENTICATED));
    if (closed || !free.tryAcquire()) {
      meters.refused(view.name());
      throw new ProblemException(CommonProblems.UNAVAILABLE);
    }
    LiveStream stream;
    try {
      stream =
          new LiveStream(
              reader, channel, view, settings.buffer(), start(reader, channel, lastEventId, view));
    } catch (RuntimeException e) {
      free.release();
      throw e;
    }
    open.add(stream);
    Thread.ofVirtual()
        .name("stream-" + view.name())
        .start(() -> run(stream, Duration.between(clock.instant(), expiry)));
    if (closed) {
      stream.end();
    }
    wakeups.wake();
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Accel-Buffering", "no")
        .body(stream.emitter());
  }

  private Start start(UUID reader, String channel, @Nullable String lastEventId, FeedView view) {
    feed.number();
    return transactions.execute(
        status -> {
          view.opening(reader);
          return Start.of(feed.ends(channel), lastEventId);
        });
  }

  private void run(LiveStream stream, Duration life) {
    try {
      stream.run(
          life,
          settings.heartbeat(),
          frame -> {
            meters.sent(stream.view().name(), frame.name());
            if (stream.wantsMore()) {
              wakeups.wake();
            }
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(stream);
      free.release();
    }
  }

  List<LiveStream> all() {
    return List.copyOf(open);
  }

  /** Takes streams, again. */
  void resume() {
    closed = false;
  }

  /** Ends all streams and takes no further ones. */
  void close() {
    closed = true;
    open.forEach(LiveStream::end);
  }
}
