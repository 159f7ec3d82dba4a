package org.evenkeel.acceptance.rolling;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.evenkeel.acceptance.JobFailed;
import tools.jackson.databind.JsonNode;

/** {@code ./evenkeel restart --under-load}: nobody notices a rolling restart, or it fails. */
public final class RestartUnderLoad {

  private static final int PER_SECOND = 100;
  private static final int VISITORS = 20;
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final int MOST_ROUNDS = 24;

  /** Slower than this the suite has no room for a restart yet. */
  private static final Duration WARM = Duration.ofMillis(500);

  private static final Duration AT_LEAST = Duration.ofSeconds(60);

  /** A token lives 15 minutes. */
  private static final Duration NEW_TOKENS = Duration.ofMinutes(7);

  private RestartUnderLoad() {}

  /**
   * Exit status 1 when a request failed or was served by a second choice, or the restart failed.
   *
   * @param args gateway address, the script {@code evenkeel}, then services; none means all
   */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException, InterruptedException {
    var connections = new Connections(URI.create(args[0]));
    List<Visitor> visitors = visitors(connections);
    try (var renewing = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
      long minutes = NEW_TOKENS.toMinutes();
      var _ =
          renewing.scheduleAtFixedRate(() -> renew(visitors), minutes, minutes, TimeUnit.MINUTES);
      var load =
          new SteadyLoad(
              connections, visitors, new Errands(library(connections, visitors)), PER_SECOND);
      System.out.println(PER_SECOND + " requests a second by " + VISITORS + " members; warming up");
      warmUp(load);

      Process restart = restart(List.of(args).subList(1, args.length));
      long end = System.nanoTime() + AT_LEAST.toNanos();
      Tally tally = load.run(() -> restart.isAlive() || System.nanoTime() < end);
      tally.print(System.out);
      System.out.println("connections opened: " + connections.opened());
      renewing.shutdownNow();
      boolean unnoticed = tally.failed() == 0 && tally.lesser() == 0;
      System.exit(restart.waitFor() == 0 && unnoticed ? 0 : 1);
    }
  }

  /**
   * A cold suite is another matter: the restart begins when a round was quick and complete.
   *
   * @throws JobFailed when none is
   */
  @SuppressWarnings("SystemOut")
  private static void warmUp(SteadyLoad load) {
    for (int rounds = 0; rounds < MOST_ROUNDS; rounds++) {
      long end = System.nanoTime() + ROUND.toNanos();
      Tally round = load.run(() -> System.nanoTime() < end);
      System.out.printf(
          "warm-up: %d sent, %d failed, p95 %d ms, not counted%n",
          round.sent(), round.failed(), round.millis(0.95));
      if (round.failed() == 0 && round.millis(0.95) <= WARM.toMillis()) {
        return;
      }
    }
    throw new JobFailed(
        "the suite does not answer " + PER_SECOND + " requests a second; see its processor time");
  }

  private static Process restart(List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(arguments.getFirst());
    command.add("restart");
    command.addAll(arguments.subList(1, arguments.size()));
    return new ProcessBuilder(command).inheritIO().start();
  }

  private static List<Visitor> visitors(Connections connections) throws IOException {
    var visitors = new ArrayList<Visitor>();
    for (int i = 0; i < VISITORS; i++) {
      var visitor = new Visitor(connections);
      visitor.register();
      visitors.add(visitor);
    }
    return visitors;
  }

  private static List<String> library(Connections connections, List<Visitor> visitors)
      throws IOException {
    Call call = Call.get("/interventions?per_page=50").as(visitors.getFirst().token());
    JsonNode page = Visitor.JSON.readTree(connections.send(call).body());
    return page.path("data").valueStream().map(one -> one.path("id").asString("")).toList();
  }

  private static void renew(List<Visitor> visitors) {
    for (Visitor visitor : visitors) {
      try {
        visitor.signIn();
      } catch (IOException e) {
        throw new JobFailed("a visitor could not sign in again: " + e.getMessage());
      }
    }
  }
}
