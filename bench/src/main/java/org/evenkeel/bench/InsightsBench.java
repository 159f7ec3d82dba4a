package org.evenkeel.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.evenkeel.acceptance.Person;
import org.evenkeel.bench.bandit.BanditBench;
import org.evenkeel.bench.figures.Comparison;
import org.evenkeel.bench.figures.Latencies;
import org.evenkeel.bench.figures.Round;
import org.evenkeel.bench.load.Action;
import org.evenkeel.bench.load.ClosedLoop;
import org.evenkeel.bench.load.OpenLoop;
import org.evenkeel.bench.machine.CpuTimes;
import org.evenkeel.bench.members.Calls;
import org.evenkeel.bench.members.Members;

/**
 * Reads of insights and sessions through the gateway, beside a select by primary key in the same
 * round; then from a check-in's request until its count stands in the row that the summary is read
 * from.
 *
 * @param json where the figures go besides, if anywhere
 */
record InsightsBench(Optional<Path> json) implements Measurement {

  private static final int CONNECTIONS = 4;
  private static final int CHECK_INS = 10;
  private static final int RATE = 10;

  /** Members in turn; twice as many as check in within the time that is aimed at. */
  private static final int WAITING = 40;

  /** Longer than this is not told apart: a round ends so long after its last check-in at most. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String SUMMARY =
      "SELECT * FROM stream_summary WHERE user_id = ? AND about = 'all'"
          + " ORDER BY generation DESC LIMIT 1";
  private static final String SESSION = "SELECT * FROM spark_session WHERE id = ?";

  @Override
  public void run(Setup setup) throws Exception {
    setup.progress("registering " + CONNECTIONS + " members with check-ins and a SPARK session");
    List<Person> members = Members.create(setup.installation().gateway(), CONNECTIONS);
    Calls calls = new Calls(setup.installation().gateway());
    members.forEach(
        member ->
            Stream.generate(() -> WriteBench.checkIn(calls, member))
                .limit(CHECK_INS)
                .forEach(Action::succeeds));
    List<UUID> ids = ids(members);
    List<UUID> sessions = members.stream().map(InsightsBench::session).toList();
    Map<String, Object> figures = new LinkedHashMap<>();
    List<String> summary = members.stream().map(member -> "/analytics/summary").toList();
    List<String> weekly = members.stream().map(member -> "/insights/weekly").toList();
    List<String> spark = sessions.stream().map(id -> "/spark/sessions/" + id).toList();
    take(
        figures,
        "GET /analytics/summary",
        () -> read(setup, calls, members, summary, SUMMARY, ids, false));
    if (calls.get("/insights/weekly", members.getFirst().token()) == 200) {
      take(
          figures,
          "GET /insights/weekly",
          () -> read(setup, calls, members, weekly, SUMMARY, ids, false));
    } else {
      setup.out().println("GET /insights/weekly is left out: it does not answer 200");
    }
    take(
        figures,
        "GET /spark/sessions/{id}",
        () -> read(setup, calls, members, spark, SESSION, sessions, true));
    take(figures, "command to analytics", () -> visible(setup, calls));
  }

  /** What was measured so far is kept, whatever becomes of the rest. */
  private void take(
      Map<String, Object> figures, String part, Callable<Map<String, Object>> measurement)
      throws Exception {
    figures.put(part, measurement.call());
    json.ifPresent(file -> BanditBench.write(figures, file));
  }

  private static UUID session(Person member) {
    return UUID.fromString(
        member
            .post("/spark/sessions", Map.of("situation", "A short answer from my manager."))
            .expect(201)
            .text("/id"));
  }

  private static Map<String, Object> read(
      Setup setup,
      Calls calls,
      List<Person> members,
      List<String> paths,
      String query,
      List<UUID> keys,
      boolean ofSession)
      throws Exception {
    String name = "GET " + (ofSession ? "/spark/sessions/{id}" : paths.getFirst());
    String database = ofSession ? "evenkeel_session" : "evenkeel_analytics";
    var loop = new ClosedLoop(CONNECTIONS, setup.length());
    var cpu = new CpuTimes(setup.installation().pids(), "load generator");
    try (var floor =
        new Connections(
            CONNECTIONS,
            () -> setup.installation().connect(database),
            connection -> select(connection, query, keys))) {
      Turns turns = new Turns(setup, cpu);
      Comparison found =
          turns.take(
              () ->
                  loop.run(
                      name,
                      worker ->
                          () -> calls.get(paths.get(worker), members.get(worker).token()) == 200),
              () -> loop.run("select by primary key", floor.actions()));
      turns.print(found);
      return Map.of("suite", figures(found.suite()), "primary_key", figures(found.floor()));
    }
  }

  /** Reads every column of the row of one key after the other. */
  private static Action select(Connection connection, String query, List<UUID> keys)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query);
    int[] next = {0};
    return () -> {
      statement.setObject(1, keys.get(next[0]++ % keys.size()));
      try (var rows = statement.executeQuery()) {
        boolean found = rows.next();
        for (int column = 1; found && column <= rows.getMetaData().getColumnCount(); column++) {
          rows.getObject(column);
        }
        return found;
      }
    };
  }

  /**
   * One check-in at a time for each member, so that a count that grows is that of the check-in that
   * waits for it. Whose check-in failed or was not counted in time takes no further part: it may
   * still be counted, and would shorten the wait of the next. With nobody free a check-in fails.
   */
  private static Map<String, Object> visible(Setup setup, Calls calls) throws Exception {
    setup.progress("registering " + WAITING + " members who check in");
    List<Person> members = Members.create(setup.installation().gateway(), WAITING);
    List<UUID> ids = ids(members);
    Queue<Integer> free = new ConcurrentLinkedQueue<>();
    for (int member = 0; member < WAITING; member++) {
      free.add(member);
    }
    List<Round> rounds = new ArrayList<>();
    setup.progress(
        "check-ins until the summary counts them, %d s a round at most"
            .formatted(setup.length().plus(PATIENCE).plus(Calls.PATIENCE).toSeconds()));
    try (SummaryRows rows =
        SummaryRows.of(setup.installation().connect("evenkeel_analytics"), ids)) {
      Action checkIn =
          () -> {
            Integer member = free.poll();
            return member != null
                && counted(calls, members.get(member), ids.get(member), rows)
                && free.add(member);
          };
      for (int i = 1; i <= setup.rounds(); i++) {
        Round round =
            OpenLoop.at(RATE, setup.length()).run("POST /checkins to summary", n -> checkIn);
        setup.out().println("round " + i + "  " + round);
        rounds.add(round);
      }
    }
    setup.out().println("(target: p95 below 2 s at " + RATE + " a second)");
    return figures(rounds);
  }

  private static boolean counted(Calls calls, Person member, UUID id, SummaryRows rows)
      throws Exception {
    long before = rows.checkIns(id);
    return WriteBench.checkIn(calls, member).once() && rows.reaches(id, before + 1, PATIENCE);
  }

  private static List<UUID> ids(List<Person> members) {
    return members.stream()
        .map(member -> UUID.fromString(member.get("/auth/me").expect(200).text("/user_id")))
        .toList();
  }

  private static Map<String, Object> figures(List<Round> rounds) {
    Latencies all = Latencies.all(rounds.stream().map(Round::latencies).toList());
    return Map.of(
        "n", all.count(),
        "failed", rounds.stream().mapToLong(Round::failed).sum(),
        "p50_ms", millis(all.at(500)),
        "p95_ms", millis(all.at(950)),
        "p99_ms", millis(all.at(990)));
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
