package org.evenkeel.acceptance.rolling;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.evenkeel.acceptance.JobFailed;
import org.evenkeel.stack.suite.Service;
import tools.jackson.databind.JsonNode;

/** {@code ./evenkeel restart --under-load}: nobody notices a rolling restart, or it fails. */
public final class RestartUnderLoad {

  private static final int FEWEST_VISITORS = 20;

  /** So that nobody does much more than a busy person. */
  private static final int PER_VISITOR = 5;

  /** A token lives 15 minutes. */
  private static final Duration NEW_TOKENS = Duration.ofMinutes(7);

  private RestartUnderLoad() {}

  /**
   * Exit status 1 when a request failed or was served by a second choice, or a restart failed.
   *
   * @param args gateway address, requests a second, how many of twenty write, the script {@code
   *     evenkeel}, options of its {@code restart}, then services; none means all
   */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException {
    List<String> words = List.of(args);
    int rate = Integer.parseInt(words.get(1));
    int writes = Integer.parseInt(words.get(2));
    var connections = new Connections(URI.create(words.getFirst()));
    List<Visitor> visitors = visitors(connections, Math.max(FEWEST_VISITORS, rate / PER_VISITOR));
    var phases = new Phases();
    var restarts =
        new Restarts(
            command(words.get(3), words.get(4)), services(words.subList(5, args.length)), phases);
    try (var renewing = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
      long minutes = NEW_TOKENS.toMinutes();
      var _ =
          renewing.scheduleAtFixedRate(() -> renew(visitors), minutes, minutes, TimeUnit.MINUTES);
      var errands = new Errands(library(connections, visitors), writes);
      var load = new SteadyLoad(connections, visitors, errands, phases);
      System.out.println(
          rate
              + " requests a second by "
              + visitors.size()
              + " members, "
              + writes
              + " of 20 write");
      Warming.up(load, rate);

      restarts.start();
      Tally tally = load.run(rate, restarts::goOn);
      renewing.shutdownNow();
      tally.print(System.out);
      phases.print(tally, System.out);
      System.out.println("connections opened: " + connections.opened());
      System.exit(restarts.worked() && unnoticed(tally.figures()) ? 0 : 1);
    }
  }

  private static boolean unnoticed(Figures figures) {
    return figures.sent() > 0 && figures.failed() == 0 && figures.lesser() == 0;
  }

  private static List<String> command(String script, String options) {
    return Stream.concat(
            Stream.of(script, "restart"),
            Stream.of(options.split(" ", -1)).filter(option -> !option.isEmpty()))
        .toList();
  }

  private static List<String> services(List<String> named) {
    return named.isEmpty() ? Stream.of(Service.values()).map(Service::id).toList() : named;
  }

  private static List<Visitor> visitors(Connections connections, int number) throws IOException {
    var visitors = new ArrayList<Visitor>();
    for (int i = 0; i < number; i++) {
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
