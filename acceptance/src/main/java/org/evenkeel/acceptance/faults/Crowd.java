package org.evenkeel.acceptance.faults;

import java.net.URI;
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

  private final Map<UUID, Person> people;
  private final Deeds deeds;
  private volatile boolean acting = true;
  private volatile boolean over;

  private Crowd(Map<UUID, Person> people) {
    this.people = people;
    this.deeds = new Deeds(people.keySet());
  }

  /** Registers everybody and signs them in. */
  static Crowd gather(URI gateway, int members) throws InterruptedException {
    Api api = new Api(gateway, PATIENCE);
    Map<UUID, Person> people = new ConcurrentHashMap<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> going = new ArrayList<>();
      for (int i = 0; i < members; i++) {
        going.add(
            threads.submit(
                () -> {
                  Person person = Person.newMember(api, "GB", "Europe/London");
                  String id = person.get("/auth/me").expect(200).text("/user_id");
                  people.put(UUID.fromString(id), person);
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

  Map<UUID, Person> people() {
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
        members.add(
            new Member(id, Objects.requireNonNull(people.get(id)), random, deeds, () -> over));
      }
      var _ = threads.submit(() -> live(members, random));
    }
    return threads;
  }

  private void live(List<Member> members, Random random) {
    while (acting) {
      try {
        members.get(random.nextInt(members.size())).act();
      } catch (JobFailed e) {
        deeds.wrong("an answer without what it must have: " + e.getMessage());
      }
      LockSupport.parkNanos(random.nextLong(THINKING.toNanos()));
    }
  }

  /** Nobody begins anything new; what is under way goes on. */
  void rest() {
    acting = false;
  }

  /** Whoever still waits for an answer gives up. */
  void leave() {
    over = true;
  }
}
