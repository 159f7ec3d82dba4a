package org.evenkeel.bench.reminders;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.evenkeel.acceptance.Answer;
import org.evenkeel.acceptance.JobFailed;
import org.evenkeel.acceptance.Person;
import org.evenkeel.bench.figures.Latencies;

/**
 * One person calls for help every second: each text joins their case, and a responder gets a mail
 * about each. What became of one is known by the records it left on its way.
 */
public final class CallingForHelp {

  private static final long SECOND = 1_000_000_000L;
  private static final int TOKEN_LASTS = 240;
  private static final Map<String, Object> TEXT =
      Map.of(
          "mood_score",
          1,
          "energy_level",
          2,
          "journal_text",
          "I want to die, and tonight I will end my life.");

  private static final String SOURCES =
      "SELECT source_id, record_id, case_id FROM case_source WHERE user_id = ? AND record_id IS NOT"
          + " NULL";
  private static final String MAILS =
      "SELECT id, dedupe_key, created_at FROM delivery WHERE kind = 'crisis' AND channel = 'email'"
          + " AND dedupe_key LIKE 'case:' || ? || ':%'";

  private final Person member;
  private final String userId;
  private final Map<UUID, Instant> sent = new ConcurrentHashMap<>();
  private final Queue<Instant> failed = new ConcurrentLinkedQueue<>();
  private int asked;

  /** By somebody without a case. */
  public CallingForHelp(Person member) {
    this.member = member;
    this.userId = member.get("/auth/me").expect(200).text("/user_id");
  }

  /** Until something is so, and at least once; answers are not waited for. */
  public void everySecondUntil(BooleanSupplier over) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long begin = System.nanoTime();
      for (int i = 0; i == 0 || !over.getAsBoolean(); i++) {
        for (long left = begin + i * SECOND - System.nanoTime();
            left > 0;
            left = begin + i * SECOND - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        if (asked++ % TOKEN_LASTS == 0) {
          member.login();
        }
        threads.execute(this::call);
      }
    }
  }

  private void call() {
    Instant now = Instant.now();
    if (!answered(now)) {
      failed.add(now);
    }
  }

  private boolean answered(Instant now) {
    try {
      Answer answer = member.post("/checkins", TEXT);
      if (answer.status() != 201) {
        return false;
      }
      sent.put(UUID.fromString(answer.text("/checkin/id")), now);
      return true;
    } catch (JobFailed | IllegalArgumentException e) {
      return false;
    }
  }

  /** The case that they joined. */
  public Optional<String> caseId(Connection crisis) throws SQLException {
    return sources(crisis).values().stream().findFirst().map(Source::caseId);
  }

  private record Source(String id, String caseId) {}

  private Map<UUID, Source> sources(Connection crisis) throws SQLException {
    Map<UUID, Source> found = new HashMap<>();
    try (var query = crisis.prepareStatement(SOURCES)) {
      query.setObject(1, UUID.fromString(userId));
      try (var row = query.executeQuery()) {
        while (row.next()) {
          found.put(row.getObject(2, UUID.class), new Source(row.getString(1), row.getString(3)));
        }
      }
    }
    return found;
  }

  /**
   * From the order of each mail, and from the text it tells of, to its arrival.
   *
   * @param answered texts that were taken
   * @param failed texts that were not, or whose answer did not come
   * @param missing texts that were taken and about which no mail arrived
   */
  public record Found(
      Latencies fromOrder, Latencies fromText, int answered, int failed, int missing) {}

  /** What was found of the texts sent in a time. */
  public Found found(
      Connection crisis,
      Connection notification,
      Map<UUID, Instant> arrived,
      Instant from,
      Instant to)
      throws SQLException {
    Map<UUID, Source> sources = sources(crisis);
    Map<String, List<Ordered>> ordered = new HashMap<>();
    for (String caseId : sources.values().stream().map(Source::caseId).distinct().toList()) {
      mails(notification, caseId)
          .forEach(mail -> ordered.computeIfAbsent(mail.key(), key -> new ArrayList<>()).add(mail));
    }
    List<Long> fromOrder = new ArrayList<>();
    List<Long> fromText = new ArrayList<>();
    int missing = 0;
    for (Map.Entry<UUID, Instant> text : sent.entrySet()) {
      if (!within(text.getValue(), from, to)) {
        continue;
      }
      Source source = sources.get(text.getKey());
      List<Ordered> mails =
          source == null
              ? List.of()
              : ordered.getOrDefault("case:" + source.caseId() + ":" + source.id(), List.of());
      Optional<Ordered> first =
          mails.stream().filter(mail -> arrived.containsKey(mail.id())).findFirst();
      if (first.isEmpty()) {
        missing++;
        continue;
      }
      Instant at = arrived.get(first.get().id());
      fromOrder.add(Duration.between(first.get().at(), at).toNanos());
      fromText.add(Duration.between(text.getValue(), at).toNanos());
    }
    int unanswered =
        Math.toIntExact(failed.stream().filter(moment -> within(moment, from, to)).count());
    return new Found(
        latencies(fromOrder), latencies(fromText), fromOrder.size() + missing, unanswered, missing);
  }

  private static boolean within(Instant moment, Instant from, Instant to) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }

  private static Latencies latencies(List<Long> nanos) {
    return Latencies.of(nanos.stream().mapToLong(Long::longValue));
  }

  /** A mail's delivery: its key without recipient and channel, and when it was ordered. */
  private record Ordered(UUID id, String key, Instant at) {}

  private static List<Ordered> mails(Connection notification, String caseId) throws SQLException {
    List<Ordered> found = new ArrayList<>();
    try (var query = notification.prepareStatement(MAILS)) {
      query.setString(1, caseId);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          String key = row.getString(2);
          String withoutChannel = key.substring(0, key.lastIndexOf(':'));
          found.add(
              new Ordered(
                  row.getObject(1, UUID.class),
                  withoutChannel.substring(0, withoutChannel.lastIndexOf(':')),
                  row.getTimestamp(3).toInstant()));
        }
      }
    }
    return found;
  }
}
