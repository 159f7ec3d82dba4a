package org.evenkeel.acceptance.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.acceptance.Mailbox;

/**
 * Every acknowledged text that called for help is in exactly one case, and told to the responder
 * once; a second copy under the same Message-ID only where the mail server's answer was lost. What
 * the risk pipeline adds by itself, such as a mood that fell for days, is told like any source, but
 * is no text that called for help: members draw their moods, and some fall.
 */
final class CasesAndMails implements Check {

  private static final String SOURCES =
      "SELECT case_id, record_id FROM case_source WHERE user_id = ANY (?)";
  private static final String CASES =
      "SELECT user_id, count(DISTINCT case_id) FROM case_source WHERE user_id = ANY (?)"
          + " GROUP BY user_id HAVING count(DISTINCT case_id) > 1";

  private static final String OF_THE_FLOOR =
      " FROM case_source WHERE user_id = ANY (?) AND source_type <> 'pipeline'";
  private static final String SPOKEN = "SELECT case_id, record_id" + OF_THE_FLOOR;
  private static final String SPOKEN_BY =
      "SELECT user_id, count(*)" + OF_THE_FLOOR + " GROUP BY user_id";
  private static final String UNNAMED =
      "SELECT user_id, count(*)" + OF_THE_FLOOR + " AND record_id IS NULL GROUP BY user_id";

  /** Who was away when a mail's receipt could not be kept. */
  private static final Set<String> RECEIPT = Set.of("mail", "notification-service", "postgres");

  private static final String CALL = "Nobody has answered in time";
  private static final Duration BEFORE = Duration.ofSeconds(2);

  private final Deeds deeds;
  private final Stores stores;
  private final Mailbox mailbox;
  private final String responder;
  private final List<Happening> happened;
  private int again;

  CasesAndMails(
      Deeds deeds, Stores stores, Mailbox mailbox, String responder, List<Happening> happened) {
    this.deeds = deeds;
    this.stores = stores;
    this.mailbox = mailbox;
    this.responder = responder;
    this.happened = happened;
  }

  /** Mails that came a second time under their Message-ID, where that is allowed. */
  int again() {
    return again;
  }

  @Override
  public List<String> differences() {
    List<String> wrong = new ArrayList<>();
    cases(stores.ids(Stores.CRISIS, SPOKEN), wrong);
    mails(stores.ids(Stores.CRISIS, SOURCES), wrong);
    return wrong;
  }

  private void cases(Map<UUID, List<UUID>> sources, List<String> wrong) {
    Map<UUID, Long> times =
        sources.values().stream()
            .flatMap(List::stream)
            .filter(record -> record != null)
            .collect(Collectors.groupingBy(record -> record, Collectors.counting()));
    List<Deed> calls = deeds.of(Deed.Kind.CHECK_IN).stream().filter(Deed::crisis).toList();
    List<Deed> acknowledged = calls.stream().filter(Deed::acknowledged).toList();
    long without = acknowledged.stream().filter(d -> !times.containsKey(d.id())).count();
    long twice = acknowledged.stream().filter(d -> times.getOrDefault(d.id(), 1L) > 1).count();
    if (without > 0) {
      wrong.add(without + " acknowledged calls for help are in no case");
    }
    if (twice > 0) {
      wrong.add(twice + " acknowledged calls for help are in two cases");
    }
    Map<UUID, Long> called =
        calls.stream().collect(Collectors.groupingBy(Deed::userId, Collectors.counting()));
    Map<UUID, Long> unanswered =
        calls.stream()
            .filter(deed -> !deed.acknowledged())
            .collect(Collectors.groupingBy(Deed::userId, Collectors.counting()));
    more("more sources than calls for help", SPOKEN_BY, called, wrong);
    more("more sources without a record than calls without an answer", UNNAMED, unanswered, wrong);
    Map<UUID, Long> split = stores.counts(Stores.CRISIS, CASES);
    if (!split.isEmpty()) {
      wrong.add(split.size() + " members have two cases");
    }
  }

  private void more(String what, String query, Map<UUID, Long> allowed, List<String> wrong) {
    long members =
        stores.counts(Stores.CRISIS, query).entrySet().stream()
            .filter(each -> each.getValue() > allowed.getOrDefault(each.getKey(), 0L))
            .count();
    if (members > 0) {
      wrong.add("%d members have %s".formatted(members, what));
    }
  }

  private void mails(Map<UUID, List<UUID>> sources, List<String> wrong) {
    Map<String, List<Mailbox.Mail>> byId = new HashMap<>();
    Map<UUID, Set<String>> byCase = new HashMap<>();
    for (Mailbox.Mail mail : told()) {
      sources.keySet().stream()
          .filter(caseId -> mail.text().contains(caseId.toString()))
          .findFirst()
          .ifPresent(
              caseId -> {
                byCase.computeIfAbsent(caseId, id -> new HashSet<>()).add(mail.id());
                byId.computeIfAbsent(mail.id(), id -> new ArrayList<>()).add(mail);
              });
    }
    sources.forEach(
        (caseId, all) -> {
          int told = byCase.getOrDefault(caseId, Set.of()).size();
          if (told != all.size()) {
            wrong.add("%d mails tell of %d sources of one case".formatted(told, all.size()));
          }
        });
    again = 0;
    byId.values().stream()
        .filter(copies -> copies.size() > 1)
        .forEach(copies -> copies(copies, wrong));
  }

  /** Mails about what opened or joined a case; nobody answers here, so calls follow them. */
  private List<Mailbox.Mail> told() {
    return mailbox.to(responder).stream().filter(mail -> !mail.text().contains(CALL)).toList();
  }

  private void copies(List<Mailbox.Mail> copies, List<String> wrong) {
    List<Instant> at = copies.stream().map(Mailbox.Mail::receivedAt).sorted().toList();
    boolean lost =
        happened.stream()
            .filter(one -> RECEIPT.stream().anyMatch(one.fault().part()::startsWith))
            .anyMatch(one -> one.touches(at.getFirst().minus(BEFORE), at.getLast()));
    if (copies.size() == 2 && lost) {
      again++;
    } else {
      wrong.add("a mail came %d times under one Message-ID".formatted(copies.size()));
    }
  }
}
