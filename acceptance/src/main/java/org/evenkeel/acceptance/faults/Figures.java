package org.evenkeel.acceptance.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Every figure that analytics derives is what was acknowledged adds up to: first the rows of all
 * members, then what they are shown.
 */
record Figures(Ledger ledger, Stores stores, Map<UUID, Account> people) implements Check {

  @Override
  public List<String> differences() {
    Rows expected = expected();
    List<String> wrong = expected.differences(new CountedTables(stores).read());
    return wrong.isEmpty() ? new Shown(ledger, stores, people, expected).differences() : wrong;
  }

  /** Whose weeks are compared with what they are shown. */
  Set<UUID> shownWeeks() {
    return Shown.wholly(people.keySet());
  }

  /** How many rows there are to compare. */
  String size() {
    return expected().size();
  }

  private Rows expected() {
    return Recount.of(
        ledger.standing(),
        people.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().home().zone())));
  }
}
