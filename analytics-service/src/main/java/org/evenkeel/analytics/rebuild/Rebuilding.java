package org.evenkeel.analytics.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.analytics.counting.RecountingRows;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.messaging.inbox.FactReplay;
import org.evenkeel.platform.messaging.inbox.FactReplays;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the twins of the projections from the logs, up to where the service is, and swaps them in.
 * The long part goes on beside the service; then, with its writes held back for a moment, the rest
 * is read, the rows are compared and the live tables made the same, in one transaction.
 */
final class Rebuilding {

  /** So few records are left that the service can wait while they are read. */
  private static final long FEW = 200;

  private static final int MOST_ROUNDS = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ProjectionTables tables;
  private final FactReplays replays;
  private final RebuiltFacts facts;
  private final KnownLogs known;
  private final RecountingRows stream;
  private final TransactionTemplate transaction;

  /**
   * A rebuild.
   *
   * @param known which logs the service first saw
   * @param stream compares what the stream counted, and knows what it was counted from
   */
  Rebuilding(
      ProjectionTables tables,
      FactReplays replays,
      RebuiltFacts facts,
      KnownLogs known,
      RecountingRows stream,
      TransactionTemplate transaction) {
    this.tables = tables;
    this.replays = replays;
    this.facts = facts;
    this.known = known;
    this.stream = stream;
    this.transaction = transaction;
  }

  Outcome rebuild() {
    if (!tables.claim()) {
      return new Outcome.Busy();
    }
    List<String> anew = known.anew(facts.all());
    if (!anew.isEmpty() || !stream.logsAreWhole()) {
      return new Outcome.Lost(anew);
    }
    tables.emptyTwins();
    List<FactReplay> open = new ArrayList<>();
    try {
      for (FactSubscription subscription : facts.heard()) {
        FactReplay log = replays.of(subscription);
        open.add(log);
        if (!log.knowsGroup()) {
          return new Outcome.Unheard(subscription.group());
        }
      }
      try (FactReplay own = replays.of(facts.told())) {
        own.readAll();
        followService(open);
        return tables.sentWithin(PATIENCE) ? withStream(swapped(open, own)) : new Outcome.Unsent();
      }
    } finally {
      open.forEach(FactReplay::close);
      tables.emptyTwins();
    }
  }

  /** The stream's rows say themselves up to where they have counted, so nothing is held back. */
  private Outcome withStream(Outcome outcome) {
    return outcome instanceof Outcome.Done done
        ? done.and(stream.run(replays).stream().map(TableReport::of).toList())
        : outcome;
  }

  private static void followService(List<FactReplay> logs) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (logs.stream().mapToLong(FactReplay::followGroup).sum() < FEW) {
        return;
      }
    }
  }

  private Outcome swapped(List<FactReplay> logs, FactReplay own) {
    Outcome outcome = transaction.execute(status -> swap(logs, own));
    if (outcome == null) {
      throw new IllegalStateException("a transaction without an outcome");
    }
    return outcome;
  }

  private Outcome swap(List<FactReplay> logs, FactReplay own) {
    tables.holdLive();
    if (!tables.sentWithin(PATIENCE)) {
      return new Outcome.Unsent();
    }
    for (int i = 0; i < logs.size(); i++) {
      String group = facts.heard().get(i).group();
      logs.get(i).followGroup(eventId -> tables.handled(group, eventId));
    }
    own.readAll();
    if (tables.hollow()) {
      return new Outcome.Hollow();
    }
    List<String> aside = new ArrayList<>(own.aside());
    logs.forEach(log -> aside.addAll(log.aside()));
    Set<Optional<UUID>> failing = new HashSet<>(own.failing());
    logs.forEach(log -> failing.addAll(log.failing()));
    return new Outcome.Done(
        tables.mendAll(Unsure.of(failing)),
        replays.handled(),
        replays.duplicates(),
        replays.erased(),
        aside);
  }
}
