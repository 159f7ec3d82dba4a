package org.evenkeel.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.evenkeel.acceptance.Person;
import org.evenkeel.bench.figures.Comparison;
import org.evenkeel.bench.load.Action;
import org.evenkeel.bench.load.ClosedLoop;
import org.evenkeel.bench.machine.CpuTimes;
import org.evenkeel.bench.members.Calls;
import org.evenkeel.bench.members.Members;

/** Two reads through the gateway against the bare queries that they cannot do without. */
final class ReadBench implements Measurement {

  private static final int CONNECTIONS = 16;
  private static final int CHECK_INS = 40;

  private static final String PAGE =
      "SELECT * FROM check_in WHERE user_id = ? ORDER BY occurred_at DESC, id DESC LIMIT 30";
  private static final String SUMMARY =
      "SELECT * FROM stream_summary WHERE user_id = ? AND about = 'all'"
          + " ORDER BY generation DESC LIMIT 1";

  @Override
  public void run(Setup setup) throws Exception {
    setup.progress("registering " + CONNECTIONS + " members with " + CHECK_INS + " check-ins each");
    List<Person> members = Members.create(setup.installation().gateway(), CONNECTIONS);
    Calls calls = new Calls(setup.installation().gateway());
    members.parallelStream()
        .forEach(
            member -> {
              for (int i = 0; i < CHECK_INS; i++) {
                WriteBench.checkIn(calls, member).succeeds();
              }
            });
    List<UUID> ids =
        members.stream()
            .map(member -> UUID.fromString(member.get("/auth/me").expect(200).text("/user_id")))
            .toList();
    compare(setup, calls, members, ids, "/checkins", "evenkeel_wellness", PAGE);
    compare(setup, calls, members, ids, "/analytics/summary", "evenkeel_analytics", SUMMARY);
  }

  private static void compare(
      Setup setup,
      Calls calls,
      List<Person> members,
      List<UUID> ids,
      String path,
      String database,
      String query)
      throws Exception {
    var loop = new ClosedLoop(CONNECTIONS, setup.length());
    var cpu = new CpuTimes(setup.installation().pids(), "load generator");
    try (var floor =
        new Connections(
            CONNECTIONS,
            () -> setup.installation().connect(database),
            connection -> select(connection, query, ids))) {
      Turns turns = new Turns(setup, cpu);
      Comparison found =
          turns.take(
              () ->
                  loop.run(
                      "GET " + path,
                      worker -> () -> calls.get(path, members.get(worker).token()) == 200),
              () -> loop.run("bare query", floor.actions()));
      turns.print(found);
      setup.out().println("GET " + path + " / bare query: " + found.rates());
    }
  }

  /** Reads every column of every row of one member after the other. */
  private static Action select(Connection connection, String query, List<UUID> ids)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query);
    int[] next = {0};
    return () -> {
      statement.setObject(1, ids.get(next[0]++ % ids.size()));
      try (var rows = statement.executeQuery()) {
        boolean found = false;
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          found = true;
          for (int column = 1; column <= columns; column++) {
            rows.getObject(column);
          }
        }
        return found;
      }
    };
  }
}
