package org.evenkeel.acceptance.faults;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.evenkeel.acceptance.Api;
import org.evenkeel.acceptance.JobFailed;
import org.evenkeel.acceptance.Person;

/** The people: some clients, each with some members that act one after another. */
final class Crowd {

  static final int CLIENTS = 20;

  /** Longer than the gateway waits for a service. */
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private static final Duration THINKING = Duration.ofMillis(300);
  private static final int AT_ONCE = 4;

  private final Map<UUID, Account> people;
  private final Deeds deeds;
  private final Ledger ledger = new Ledger();
  private volatile boolean acting = true;
  private volatile boolean over;

  private Crowd(Map<UUID, Account> people) {
    this.people = people;
    this.deeds = new Deeds(people.keySet());
  }

  /** Registers everybody and signs them in. */
  static Crowd gather(URI gateway, int members) throws InterruptedException {
    Api api = new Api(gateway, PATIENCE);
    Map<UUID, Account> people = new ConcurrentHashMap<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> going = new ArrayList<>();
      for (int i = 0; i < members; i++) {
        Home home = Home.of(i);
        going.add(
            threads.submit(
                () -> {
                  Person person = Person.newMember(api, home.country(), home.zone().getId());
                  String id = person.get("/auth/me").expect(200).text("/user_id");
                  people.put(UUID.fromString(id), new Account(person, home));
                }));
      }
      for (Future<?> one : going) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new JobFailed("a member could not be registered: " + Striking.reason(e));
    }
    return new Crowd(people);
  }

  Deeds deeds() {
    return deeds;
  }

  Ledger ledger() {
    return ledger;
  }

  Map<UUID, Account> people() {
    return people;
  }

  /** Begins to act; what each client chooses follows from the seed, when and for whom does not. */
  ExecutorService act(long seed) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    List<UUID> ids = new ArrayList<>(new LinkedHashMap<>(people).keySet());
    for (int client = 0; client < CLIENTS; client++) {
      Random random = new Random(seed * CLIENTS + client);
      List<Member> members = new ArrayList<>();
      for (int i = client; i < ids.size(); i += CLIENTS) {
        UUID id = ids.get(i);
        Person person = Objects.requireNonNull(people.get(id)).person();
        members.add(new Member(id, person, random, deeds, ledger, () -> over));
      }
      var _ = threads.submit(() -> live(members, random));
    }
    return threads;
  }

  private void live(List<Member> members, Random random) {
    while (acting) {
      Member member = members.get(random.nextInt(members.size()));
      checked(member::act);
      LockSupport.parkNanos(random.nextLong(THINKING.toNanos()));
    }
    members.forEach(member -> checked(member::settle));
  }

  private void checked(Runnable doing) {
    try {
      doing.run();
    } catch (JobFailed | DateTimeException | IllegalArgumentException e) {
      deeds.wrong("an answer without what it must have: " + e.getMessage());
    }
  }

  /** Nobody begins anything new; what is under way goes on, and what has no answer is asked. */
  void rest() {
    acting = false;
  }

  /** Whoever still waits for an answer gives up. */
  void leave() {
    over = true;
  }
}
