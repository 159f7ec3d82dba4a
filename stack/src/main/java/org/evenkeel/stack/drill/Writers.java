package org.evenkeel.stack.drill;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.evenkeel.stack.process.StackException;
import org.jspecify.annotations.Nullable;

/** People who use the services while the drill goes on, until the servers are gone. */
final class Writers {

  private static final int AT_ONCE = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final World world;
  private final Cluster services;
  private final Cluster keys;
  private final int perSecond;
  private final BlockingDeque<Person> people = new LinkedBlockingDeque<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicReference<@Nullable Exception> trouble = new AtomicReference<>();
  private volatile boolean ending;

  Writers(World world, Cluster services, Cluster keys, int perSecond) {
    this.world = world;
    this.services = services;
    this.keys = keys;
    this.perSecond = perSecond;
  }

  /** Registers people before anybody writes. */
  void register(int number) throws SQLException {
    try (var hand = hand()) {
      for (int i = 0; i < number; i++) {
        Person person = hand.register();
        hand.checkIn(person);
        people.add(person);
      }
    }
  }

  void start() {
    for (int i = 0; i < AT_ONCE; i++) {
      var random = new Random(i);
      threads.add(Thread.ofPlatform().name("writer-" + i).start(() -> write(random)));
    }
  }

  /** Erases so many people while the others go on. */
  void erase(int number) throws SQLException, IOException, InterruptedException {
    try (var hand = hand()) {
      for (int i = 0; i < number; i++) {
        hand.erase(next());
      }
    }
  }

  /** Returns when so many more writes have been acknowledged. */
  void awaitMore(int writes) throws InterruptedException {
    long goal = world.ledger().acknowledgements() + writes;
    Instant end = Instant.now().plus(PATIENCE);
    while (world.ledger().acknowledgements() < goal) {
      complain();
      if (Instant.now().isAfter(end)) {
        throw new StackException("The writers of the drill stand still.");
      }
      Thread.sleep(Duration.ofMillis(20));
    }
  }

  /** From now on it is no surprise when the servers are gone. */
  void expectLoss() {
    complain();
    ending = true;
  }

  void join() throws InterruptedException {
    ending = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void write(Random random) {
    long pause = TimeUnit.SECONDS.toNanos(AT_ONCE) / perSecond;
    try (var hand = hand()) {
      long due = System.nanoTime();
      while (!Thread.currentThread().isInterrupted()) {
        one(hand, random);
        due = Math.max(due + pause, System.nanoTime() - pause);
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
      }
    } catch (SQLException | IOException e) {
      if (!ending) {
        trouble.compareAndSet(null, e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Most people check in; some register, write into their journal or are erased. */
  private void one(Hand hand, Random random)
      throws SQLException, IOException, InterruptedException {
    int what = random.nextInt(100);
    if (what < 15) {
      people.add(hand.register());
      return;
    }
    Person person = next();
    if (what < 20) {
      hand.erase(person);
    } else if (what < 40) {
      people.add(hand.revise(person));
    } else {
      hand.checkIn(person);
      people.add(person);
    }
  }

  /** A person belongs to who took them, so that nobody writes for someone who is being erased. */
  private Person next() throws InterruptedException {
    Person person = people.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (person == null) {
      throw new StackException("Nobody is left to write for.");
    }
    return person;
  }

  private void complain() {
    Exception e = trouble.get();
    if (e != null) {
      throw new StackException("A writer of the drill failed: " + e.getMessage(), e);
    }
  }

  private Hand hand() throws SQLException {
    return new Hand(world, services.postgres(), keys.postgres());
  }
}
