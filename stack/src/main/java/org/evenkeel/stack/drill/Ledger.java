package org.evenkeel.stack.drill;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What was asked of the clusters and what they acknowledged, kept outside of both. */
final class Ledger {

  /** Tables that are written and compared. */
  enum Kind {
    KEY,
    ACCOUNT,
    PERSON,
    CHECK_IN,
    JOURNAL
  }

  /** Which row. */
  record Row(Kind kind, UUID id) {}

  /**
   * One write.
   *
   * @param row the row
   * @param version what it was written as, from 1
   * @param user whose row it is
   */
  record Write(Row row, int version, UUID user) {}

  /**
   * When it was asked for and when the commit was acknowledged.
   *
   * @param started before the transaction
   * @param acknowledged after the commit, or null when nobody was told that it had succeeded
   */
  record Times(Instant started, @Nullable Instant acknowledged) {

    boolean acknowledgedBy(Instant moment) {
      return acknowledged != null && !acknowledged.isAfter(moment);
    }
  }

  private final Map<Write, Times> writes = new ConcurrentHashMap<>();
  private final Map<UUID, Long> numbers = new ConcurrentHashMap<>();

  /** Before a transaction. */
  Write begin(Kind kind, UUID id, int version, UUID user) {
    var write = new Write(new Row(kind, id), version, user);
    writes.put(write, new Times(Instant.now(), null));
    return write;
  }

  /** After its commit. */
  void acknowledged(Write write) {
    writes.computeIfPresent(write, (w, times) -> new Times(times.started(), Instant.now()));
  }

  /** A number of a fact that was given out, in a transaction that was acknowledged. */
  void given(UUID user, long number) {
    numbers.merge(user, number, Math::max);
  }

  Map<UUID, Long> numbers() {
    return numbers;
  }

  Optional<Times> times(Write write) {
    return Optional.ofNullable(writes.get(write));
  }

  Map<Write, Times> all() {
    return writes;
  }

  /** Writes acknowledged up to a moment. */
  List<Write> acknowledgedBy(Instant moment) {
    return writes.entrySet().stream()
        .filter(entry -> entry.getValue().acknowledgedBy(moment))
        .map(Map.Entry::getKey)
        .toList();
  }

  long acknowledgements() {
    return writes.values().stream().filter(times -> times.acknowledged() != null).count();
  }
}
