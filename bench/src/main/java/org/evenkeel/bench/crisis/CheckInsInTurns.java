package org.evenkeel.bench.crisis;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.evenkeel.acceptance.Mailbox;
import org.evenkeel.acceptance.Person;
import org.evenkeel.bench.figures.Tally;
import org.evenkeel.bench.load.Action;
import org.evenkeel.bench.members.Calls;
import org.evenkeel.bench.members.Members;
import org.evenkeel.bench.members.Words;

/**
 * The check-ins of one round: each member sends a calm one and one in danger, in turns, so that
 * both meet the same machine. Members are of the round's own, because a person has one open case at
 * most.
 */
public final class CheckInsInTurns {

  /** As many call for help each second, and as many are calm. */
  public static final int CALLS_A_SECOND = 2;

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Calls calls;
  private final Duration patience;
  private final List<Person> members;
  private final List<String> ids = new ArrayList<>();
  private final Map<String, Instant> sent = new ConcurrentHashMap<>();
  private final Tally inDanger = new Tally();
  private final Tally otherwise = new Tally();

  /**
   * Makes the members; after their first check-in every service on the way has their keys.
   *
   * @param length of the round
   * @param patience how long something is waited for after it
   */
  public CheckInsInTurns(URI gateway, Duration length, Duration patience) throws Exception {
    this.calls = new Calls(gateway);
    this.patience = patience;
    this.members = Members.create(gateway, Math.toIntExact(CALLS_A_SECOND * length.toSeconds()));
    for (Person member : members) {
      ids.add(member.get("/auth/me").expect(200).text("/user_id"));
      calls.post("/checkins", member.token(), Words.CHECK_IN);
    }
  }

  public int members() {
    return members.size();
  }

  /** Even ones are calm; odd ones call for help, half a round later than the same member's. */
  public Action checkIn(int i) {
    boolean danger = i % 2 == 1;
    int who = danger ? (i / 2 + members.size() / 2) % members.size() : i / 2;
    return () -> {
      if (danger) {
        sent.put(ids.get(who), Instant.now());
      }
      long begin = System.nanoTime();
      boolean good =
          calls.post(
                  "/checkins", members.get(who).token(), danger ? Words.IN_DANGER : Words.CHECK_IN)
              == 201;
      (danger ? inDanger : otherwise).add(System.nanoTime() - begin, good);
      return good;
    };
  }

  public Tally inDanger() {
    return inDanger;
  }

  public Tally otherwise() {
    return otherwise;
  }

  /** Waits for the cases of all who called for help. */
  public void awaitCases(CaseFeed feed) {
    await(() -> feed.events().knowsAll(sent.keySet()));
  }

  /** What does not come in time is a finding, not an end. */
  public void await(BooleanSupplier condition) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** What became of each call for help. */
  public List<CallForHelp> told(CaseFeed feed, List<Mailbox.Mail> messages) {
    return sent.entrySet().stream()
        .map(one -> CallForHelp.of(one.getValue(), feed.events().of(one.getKey()), messages))
        .toList();
  }

  /** Nobody is called again about people who were never there. */
  public static void close(Person responder, List<CallForHelp> told) {
    for (String caseId : CallForHelp.cases(told)) {
      responder.post("/crisis/cases/" + caseId + "/acknowledge", Map.of());
      responder.post("/crisis/cases/" + caseId + "/resolve", Map.of());
    }
  }
}
