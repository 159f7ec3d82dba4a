package org.evenkeel.acceptance.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.evenkeel.acceptance.JobFailed;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.Supervision;

/** Lets a plan happen. Faults of different processes may overlap, those of one wait for another. */
final class Striking {

  private static final Duration GROUP_LEAVES = Duration.ofSeconds(20);

  private static final Duration COMES_BACK = Duration.ofMinutes(3);

  private final Supervision suite;
  private final PrintStream out;
  private final List<Happening> happened = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, ReentrantLock> parts;

  Striking(Supervision suite, PrintStream out) {
    this.suite = suite;
    this.out = out;
    this.parts =
        suite.running().stream()
            .collect(Collectors.toMap(part -> part, part -> new ReentrantLock()));
  }

  /**
   * Returns when every fault has happened and its process answers again.
   *
   * @throws JobFailed when a process could not be brought back
   */
  List<Happening> all(FaultPlan plan) throws InterruptedException {
    long begin = System.nanoTime();
    List<Future<?>> going = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Fault fault : plan.faults()) {
        pause(begin + fault.at().toNanos() - System.nanoTime());
        out.println("  " + fault);
        going.add(threads.submit(() -> strike(fault)));
      }
      for (Future<?> one : going) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new JobFailed("a process did not come back: " + reason(e));
    }
    return List.copyOf(happened);
  }

  private Void strike(Fault fault) throws Exception {
    ReentrantLock lock = Objects.requireNonNull(parts.get(fault.part()));
    lock.lockInterruptibly();
    try {
      Instant from = Instant.now();
      boolean effect = befall(fault);
      happened.add(new Happening(fault, from, Instant.now(), effect));
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** Whether it did something. */
  private boolean befall(Fault fault) throws Exception {
    String part = fault.part();
    return switch (fault.kind()) {
      case KILL -> {
        suite.kill(part);
        pause(fault.hold().toNanos());
        bringBack(part);
        yield true;
      }
      case FREEZE -> {
        suite.freeze(part);
        try {
          pause(fault.hold().toNanos());
        } finally {
          suite.thaw(part);
        }
        yield true;
      }
      case RESET -> suite.reset(part);
      case RESTART -> {
        suite.stop(part);
        pause(fault.hold().toNanos());
        bringBack(part);
        yield true;
      }
      case STALL -> new Stall(suite).happen(fault.hold());
      case REDELIVER -> {
        suite.stop(part);
        boolean back = redeliver(Groups.of(part).orElseThrow());
        bringBack(part);
        yield back;
      }
    };
  }

  /** As an orchestrator does: a process that ends while it starts is started again. */
  private void bringBack(String part) throws IOException, InterruptedException {
    long end = System.nanoTime() + COMES_BACK.toNanos();
    while (true) {
      try {
        suite.start(part);
        return;
      } catch (StackException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        out.println("           " + part + " ended while it started; it is started again");
        pause(TimeUnit.SECONDS.toNanos(1));
      }
    }
  }

  /** The broker may be away or still count the members that left. */
  private boolean redeliver(Groups groups) throws InterruptedException, IOException {
    long end = System.nanoTime() + GROUP_LEAVES.toNanos();
    while (System.nanoTime() < end) {
      Map<String, Object> settings =
          Map.of(
              "bootstrap.servers",
              suite.kafka(),
              "default.api.timeout.ms",
              5_000,
              "request.timeout.ms",
              4_000);
      try (Admin admin = Admin.create(settings)) {
        groups.redeliver(admin);
        return true;
      } catch (ExecutionException e) {
        pause(TimeUnit.MILLISECONDS.toNanos(500));
      }
    }
    return false;
  }

  static String reason(ExecutionException error) {
    Throwable cause = error.getCause();
    return cause instanceof JobFailed || cause instanceof StackException
        ? String.valueOf(cause.getMessage())
        : String.valueOf(cause);
  }

  static void pause(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    while (end - System.nanoTime() > 0) {
      LockSupport.parkNanos(end - System.nanoTime());
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }
}
