package org.evenkeel.acceptance.faults;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.stack.suite.Supervision;

/** Nothing waits, nothing was given up, everything runs. */
record NothingLeft(
    Supervision suite, List<String> parts, Stores stores, TopicReader deadLetters, long rejected)
    implements Check {

  @Override
  public List<String> differences() {
    List<String> wrong = new ArrayList<>();
    for (String database : Stores.PUBLISHERS) {
      long waiting = stores.number(database, "SELECT count(*) FROM outbox");
      long parked = stores.number(database, "SELECT count(*) FROM parked_record");
      if (parked > 0) {
        wrong.add(parked + " facts are parked in " + database);
      }
      if (waiting > 0) {
        wrong.add(waiting + " facts wait in the outbox of " + database);
      }
    }
    long refused = rejected(stores) - rejected;
    if (refused > 0) {
      wrong.add(refused + " facts were refused for good");
    }
    int given = deadLetters.facts().size();
    if (given > 0) {
      wrong.add(given + " facts are in dead letters");
    }
    List<String> running = suite.running();
    parts.stream()
        .filter(part -> !running.contains(part))
        .forEach(p -> wrong.add(p + " has ended"));
    return wrong;
  }

  static long rejected(Stores stores) {
    return Stores.PUBLISHERS.stream()
        .mapToLong(database -> stores.number(database, "SELECT count(*) FROM outbox_rejected"))
        .sum();
  }
}
