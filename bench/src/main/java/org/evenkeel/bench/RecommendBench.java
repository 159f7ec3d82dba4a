package org.evenkeel.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.evenkeel.acceptance.Eventually;
import org.evenkeel.acceptance.Person;
import org.evenkeel.bench.figures.Comparison;
import org.evenkeel.bench.load.Action;
import org.evenkeel.bench.load.ClosedLoop;
import org.evenkeel.bench.machine.CpuTimes;
import org.evenkeel.bench.machine.FreePorts;
import org.evenkeel.bench.members.Calls;
import org.evenkeel.bench.members.Members;
import org.evenkeel.bench.proxy.StandIn;
import org.evenkeel.stack.process.RunningProcess;
import org.evenkeel.stack.suite.Installation;

/**
 * Asking what might help, through the gateway, against the same call through a gateway in front of
 * a constant answer.
 */
final class RecommendBench implements Measurement {

  private static final int CONNECTIONS = 2;
  private static final int MEMBERS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String PATH = "/interventions/recommendations";
  private static final String ASKING =
      """
      {"current_emotion": "overwhelmed", "energy_level": 3, "time_available_minutes": 15}\
      """;

  @Override
  public void run(Setup setup) throws Exception {
    setup.progress("registering " + MEMBERS + " members, starting a gateway to a constant answer");
    List<Person> members = Members.create(setup.installation().gateway(), MEMBERS);
    int bare = FreePorts.withManagement();
    try (StandIn constant = StandIn.start()) {
      RunningProcess gateway =
          setup
              .installation()
              .startGateway(bare, URI.create("http://127.0.0.1:" + constant.port()), Map.of());
      try {
        Eventually.holds("the gateway is ready", PATIENCE, () -> Installation.ready(bare));
        compare(setup, members, new Calls(URI.create("http://127.0.0.1:" + bare)));
      } finally {
        gateway.stop(Duration.ofSeconds(30));
      }
    }
  }

  private static void compare(Setup setup, List<Person> members, Calls constant) throws Exception {
    Calls suite = new Calls(setup.installation().gateway());
    var loop = new ClosedLoop(CONNECTIONS, setup.length());
    Turns turns = new Turns(setup, new CpuTimes(setup.installation().pids(), "load generator"));
    Comparison found =
        turns.take(
            () -> loop.run("POST " + PATH, worker -> asking(suite, members, worker)),
            () -> loop.run("constant answer", worker -> asking(constant, members, worker)));
    turns.print(found);
    setup.out().println("POST " + PATH + " / constant answer: " + found.rates());
  }

  /** The members of one connection in turns, so that nobody asks more often than they may. */
  private static Action asking(Calls calls, List<Person> members, int worker) {
    int[] next = {worker};
    return () -> {
      next[0] = (next[0] + CONNECTIONS) % members.size();
      return calls.post(PATH, members.get(next[0]).token(), ASKING) == 200;
    };
  }
}
