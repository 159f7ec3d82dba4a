package org.evenkeel.platform.web.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One client's stream. A virtual thread of its own writes, so a slow client waits for itself; what
 * does not fit into the buffer stays in the database. The thread's end is the stream's end.
 */
final class LiveStream {

  private final UUID reader;
  private final String channel;
  private final FeedView view;
  private final int buffer;
  private final SseEmitter emitter = new SseEmitter(0L);
  private final BlockingQueue<Frame> waiting = new LinkedBlockingQueue<>();
  private volatile long position;
  private volatile boolean hasMore;
  private volatile boolean ended;

  LiveStream(UUID reader, String channel, FeedView view, int buffer, Start start) {
    this.reader = reader;
    this.channel = channel;
    this.view = view;
    this.buffer = buffer;
    this.position = start.position();
    waiting.add(Frame.of(start));
    emitter.onCompletion(this::end);
    emitter.onError(failure -> end());
  }

  /**
   * Writes until the token ends, the client goes or {@link #end()} is called.
   *
   * @param life what the token has left
   * @param told called after each event
   */
  void run(Duration life, Duration heartbeat, Consumer<Frame> told) throws InterruptedException {
    long end = System.nanoTime() + life.toNanos();
    try {
      while (!ended) {
        long left = end - System.nanoTime();
        Frame next = left <= 0 ? Frame.REAUTHENTICATE : await(Math.min(left, heartbeat.toNanos()));
        if (ended) {
          break;
        } else if (next != null) {
          emitter.send(next.event());
          told.accept(next);
          ended = left <= 0;
        } else if (end - System.nanoTime() > 0) {
          emitter.send(SseEmitter.event().comment("beat"));
        }
      }
      emitter.complete();
    } catch (IOException | IllegalStateException e) {
      // The client has gone; the container ends the request.
      ended = true;
    }
  }

  private @Nullable Frame await(long nanos) throws InterruptedException {
    return waiting.poll(nanos, TimeUnit.NANOSECONDS);
  }

  /** Ends soon, with whatever waits unsaid: the client resumes behind what it got. */
  void end() {
    ended = true;
    waiting.add(Frame.REAUTHENTICATE);
  }

  /**
   * Tells these, which bring the client up to a position.
   *
   * @param more whether the database may hold more
   */
  void tell(List<Frame> frames, long upTo, boolean more) {
    hasMore = more;
    position = upTo;
    waiting.addAll(frames);
  }

  JdbcFeed.Place place() {
    return new JdbcFeed.Place(channel, position, buffer - Math.min(buffer, waiting.size()));
  }

  /** Whether it has said everything it was given and there may be more. */
  boolean wantsMore() {
    return hasMore && waiting.isEmpty();
  }

  SseEmitter emitter() {
    return emitter;
  }

  UUID reader() {
    return reader;
  }

  FeedView view() {
    return view;
  }

  String channel() {
    return channel;
  }
}
