package org.evenkeel.bench;

import java.time.Duration;
import java.util.List;
import org.evenkeel.acceptance.Person;
import org.evenkeel.bench.figures.Comparison;
import org.evenkeel.bench.load.Action;
import org.evenkeel.bench.load.ClosedLoop;
import org.evenkeel.bench.load.OpenLoop;
import org.evenkeel.bench.machine.CpuTimes;
import org.evenkeel.bench.members.Calls;
import org.evenkeel.bench.members.Members;
import org.evenkeel.bench.members.Words;

/** POST /checkins through the gateway against two inserts in one transaction. */
final class WriteBench implements Measurement {

  private static final int CONNECTIONS = 24;
  private static final int MEMBERS = 24;
  private static final int STEADY_RATE = 100;

  @Override
  public void run(Setup setup) throws Exception {
    var installation = setup.installation();
    setup.progress("registering " + MEMBERS + " members");
    List<Person> members = Members.create(installation.gateway(), MEMBERS);
    Calls calls = new Calls(installation.gateway());
    var loop = new ClosedLoop(CONNECTIONS, setup.length());
    var cpu = new CpuTimes(installation.pids(), "load generator");
    try (var scratch = ScratchDatabase.create(installation)) {
      scratch.run(TwoInserts.TABLES);
      try (var floor = new Connections(CONNECTIONS, scratch::connect, TwoInserts::new)) {
        Turns turns = new Turns(setup, cpu);
        Comparison found =
            turns.take(
                () -> loop.run("POST /checkins", worker -> checkIn(calls, members.get(worker))),
                () -> loop.run("two inserts", floor.actions()));
        turns.print(found);
        setup.out().println("POST /checkins / two inserts: " + found.rates() + " (target 0.25)");
      }
    }
    setup.out().println("open loop at " + STEADY_RATE + " requests a second:");
    setup
        .out()
        .println(
            "  "
                + OpenLoop.at(STEADY_RATE, steady(setup))
                    .run("POST /checkins", i -> checkIn(calls, members.get((int) (i % MEMBERS)))));
  }

  private static Duration steady(Setup setup) {
    return setup.length().multipliedBy(2);
  }

  static Action checkIn(Calls calls, Person member) {
    return () -> calls.post("/checkins", member.token(), Words.CHECK_IN) == 201;
  }
}
