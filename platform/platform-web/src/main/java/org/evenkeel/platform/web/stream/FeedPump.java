package org.evenkeel.platform.web.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenkeel.platform.web.problem.RedactedTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Gives every stream of this process what it was not told yet, as far as it has room. */
final class FeedPump {

  private static final Logger log = LoggerFactory.getLogger(FeedPump.class);

  private final JdbcFeed feed;
  private final LiveStreams streams;
  private final TransactionOperations transactions;

  FeedPump(JdbcFeed feed, LiveStreams streams, TransactionOperations transactions) {
    this.feed = feed;
    this.streams = streams;
    this.transactions = transactions;
  }

  /** One round. What fails is tried again in the next one: a stream moves on when it was told. */
  void pump() {
    feed.number();
    record Asking(LiveStream stream, JdbcFeed.Place place) {}
    List<Asking> asking =
        streams.all().stream()
            .map(stream -> new Asking(stream, stream.place()))
            .filter(one -> one.place().most() > 0)
            .toList();
    if (asking.isEmpty()) {
      return;
    }
    List<JdbcFeed.Place> places = asking.stream().map(Asking::place).toList();
    Map<Integer, List<FeedEvent>> found = feed.since(places);
    // After the events: what is still whole now was whole when they were read.
    Set<Integer> tooOld = feed.tooOld(places);
    IntStream.range(0, asking.size())
        .filter(index -> found.containsKey(index) || tooOld.contains(index))
        .forEach(
            index -> {
              Asking one = asking.get(index);
              try {
                if (tooOld.contains(index)) {
                  reset(one.stream());
                } else {
                  tell(one.stream(), found.getOrDefault(index, List.of()), one.place().most());
                }
              } catch (DataAccessException | TransactionException e) {
                log.warn("a stream waits for its events: {}", RedactedTrace.causes(e));
              } catch (RuntimeException e) {
                // One event that cannot be shown must not hold back those behind it.
                log.error("events cannot be shown, lists are loaded: {}", RedactedTrace.causes(e));
                reset(one.stream());
              }
            });
  }

  private void reset(LiveStream stream) {
    Start now = new Start(feed.ends(stream.channel()).last(), Start.RESET);
    stream.tell(List.of(Frame.of(now)), now.position(), false);
  }

  private void tell(LiveStream stream, List<FeedEvent> events, int most) {
    stream.view().prepare(stream.reader());
    Map<UUID, ?> shown =
        transactions.execute(status -> stream.view().show(stream.reader(), events));
    List<Frame> frames = new ArrayList<>();
    for (FeedEvent event : events) {
      Object data = shown.get(event.resourceId());
      if (data != null) {
        frames.add(Frame.of(event, data));
      }
    }
    stream.tell(frames, events.getLast().position(), events.size() == most);
  }
}
