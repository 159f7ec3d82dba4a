package org.evenkeel.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.evenkeel.acceptance.Eventually;
import org.evenkeel.acceptance.Person;
import org.evenkeel.bench.events.BareTopic;
import org.evenkeel.bench.events.Effects;
import org.evenkeel.bench.events.Recordings;
import org.evenkeel.bench.figures.Comparison;
import org.evenkeel.bench.figures.Latencies;
import org.evenkeel.bench.figures.Round;
import org.evenkeel.bench.load.OpenLoop;
import org.evenkeel.bench.machine.CpuTimes;
import org.evenkeel.bench.members.Calls;
import org.evenkeel.bench.members.Members;
import org.jspecify.annotations.Nullable;

/**
 * From the commit of a check-in to its effect in analytics-service, at a steady rate, against bare
 * produce and consume. It begins when the fact is recorded, just before the commit, and ends when
 * others can see the effect: it errs against the suite.
 */
final class EventsBench implements Measurement {

  private static final int MEMBERS = 24;
  private static final int RATE = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MEDIAN = 500;

  @Override
  public void run(Setup setup) throws Exception {
    var installation = setup.installation();
    setup.progress("registering " + MEMBERS + " members");
    List<Person> members = Members.create(installation.gateway(), MEMBERS);
    Calls calls = new Calls(installation.gateway());
    try (BareTopic bare = new BareTopic(installation.kafka());
        Recordings recordings = new Recordings(installation.kafka(), "wellness.records");
        Effects effects =
            new Effects(installation.connect("evenkeel_analytics"), "analytics-records")) {
      Turns turns = new Turns(setup, new CpuTimes(installation.pids(), "load generator"));
      Comparison found =
          turns.take(
              () -> commitToEffect(setup, calls, members, recordings, effects),
              () ->
                  OpenLoop.at(RATE, setup.length())
                      .run("produce to consume", i -> bare.roundTrip()));
      turns.print(found);
      setup.out().println("median, commit to effect / bare: " + found.latencies(MEDIAN));
      setup.out().println("(targets: p50 below 150 ms, p99 below 1 s at 50 a second)");
    }
  }

  private static Round commitToEffect(
      Setup setup, Calls calls, List<Person> members, Recordings recordings, Effects effects) {
    recordings.take();
    Round posts =
        OpenLoop.at(RATE, setup.length())
            .run(
                "POST /checkins",
                i -> WriteBench.checkIn(calls, members.get((int) (i % members.size()))));
    Eventually.holds("every fact is seen", PATIENCE, () -> recordings.count() >= posts.done());
    Map<UUID, Instant> recorded = recordings.take();
    Eventually.holds(
        "every effect is seen",
        PATIENCE,
        () -> recorded.keySet().stream().allMatch(event -> effects.of(event) != null));
    LongStream nanos =
        recorded.entrySet().stream()
            .mapToLong(event -> nanos(event.getValue(), effects.of(event.getKey())));
    return new Round(
        "commit to effect", recorded.size(), posts.failed(), posts.took(), Latencies.of(nanos));
  }

  private static long nanos(Instant begin, @Nullable Instant end) {
    return end == null ? PATIENCE.toNanos() : Duration.between(begin, end).toNanos();
  }
}
