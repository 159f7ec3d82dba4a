package org.evenkeel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.DemoAccounts;
import org.evenkeel.stack.suite.Port;
import org.evenkeel.stack.suite.Progress;
import org.evenkeel.stack.suite.Replicas;
import org.evenkeel.stack.suite.Settings;
import org.evenkeel.stack.suite.Status;
import org.evenkeel.stack.suite.Stopping;
import org.evenkeel.stack.suite.Suite;
import org.evenkeel.stack.suite.UpLock;

/** Starts the suite; in the foreground it also watches it and stops it in the end. */
final class Up implements Command {

  private static final Duration POLL = Duration.ofSeconds(1);

  private final AtomicBoolean stopAtExit = new AtomicBoolean(true);
  private final AtomicBoolean stopping = new AtomicBoolean();

  @Override
  public int run(Settings settings, List<String> arguments) throws Exception {
    var options = UpOptions.of(arguments);
    boolean detach = options.detach();
    boolean nothingRan = new Status(settings).running().isEmpty();
    boolean plays = options.play() && !Files.exists(new DemoAccounts(settings.home()).file());
    stopAtExit.set(!detach || nothingRan);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(settings), "stop"));
    start(settings, options.replicas());
    int status = plays ? play(settings) : 0;
    System.out.println("\n  gateway  " + settings.url(Port.GATEWAY));
    System.out.println("  mailbox  " + settings.url(Port.MAILBOX) + "\n");
    if (detach) {
      stopAtExit.set(false);
      return status;
    }
    System.out.println("Ctrl-C stops the suite.");
    return watch(new Status(settings));
  }

  private static void start(Settings settings, int wanted) throws Exception {
    try (var lock = UpLock.take(settings.home())) {
      Files.setPosixFilePermissions(
          settings.home().folder(), PosixFilePermissions.fromString("rwx------"));
      if (!lock.held()) {
        throw new StackException("Another ./evenkeel up is starting this suite; wait for it.");
      }
      System.out.println("Evenkeel in " + settings.home().folder());
      boolean made = !Files.exists(new DemoAccounts(settings.home()).file());
      int replicas = new Replicas(settings).choose(wanted);
      new Suite(settings, replicas, new Progress(System.out)).start();
      if (made) {
        printAccounts(new DemoAccounts(settings.home()));
      }
    }
  }

  /** A first up ends with it; that it fails is no reason to stop the suite. */
  private static int play(Settings settings) throws IOException, InterruptedException {
    try {
      return new Play().run(settings, List.of());
    } catch (StackException e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  private static void printAccounts(DemoAccounts accounts) throws IOException {
    System.out.println("\n  demo accounts (kept in " + accounts.file() + ")");
    for (var account : accounts.all()) {
      System.out.printf("  %-10s %-34s %s%n", account.role(), account.email(), account.password());
    }
    System.out.println();
  }

  private int watch(Status status) throws InterruptedException {
    List<String> before = List.of();
    List<String> reported = List.of();
    while (!status.running().isEmpty()) {
      List<String> ended = status.ended();
      // Who stops a process forgets it within a moment; what is still there a look later ended.
      List<String> surely = ended.stream().filter(before::contains).toList();
      for (String name : surely) {
        if (!reported.contains(name) && !stopping.get()) {
          System.out.println(
              name + " has ended. Why: ./evenkeel logs " + name + "; start it: ./evenkeel up");
        }
      }
      before = ended;
      reported = surely;
      Thread.sleep(POLL);
    }
    stopAtExit.set(false);
    if (!stopping.get()) {
      System.out.println("The suite has been stopped.");
    }
    return 0;
  }

  /** Runs at Ctrl-C, at TERM and after a failed start, so that no process is left behind. */
  private void stop(Settings settings) {
    stopping.set(true);
    if (!stopAtExit.get() || new Status(settings).running().isEmpty()) {
      return;
    }
    System.out.println("\nStopping");
    try {
      new Stopping(settings).stopAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
