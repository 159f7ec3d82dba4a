package org.evenkeel.bench.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.stack.backing.Database;
import org.evenkeel.stack.backing.Trees;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event store of session-service against a bare table: many events are added and read, by the
 * service's own code, and its command {@code rebuild} makes the list anew. Needs no suite.
 */
public final class StoreBench {

  private static final String DATABASE = "evenkeel_bench";
  private static final Duration TARGET = Duration.ofMinutes(3);
  private static final int SPOILT = 1_000;

  /** The least that keeping events could cost: a row and its primary key. */
  private static final String BARE =
      """
      CREATE TABLE bare_event (stream_id uuid NOT NULL, version int NOT NULL, kind text NOT NULL,
        type text NOT NULL, user_id uuid NOT NULL, payload text NOT NULL, occurred_at timestamptz
        NOT NULL, PRIMARY KEY (stream_id, version));
      GRANT SELECT, INSERT ON bare_event TO evenkeel_bench_app;
      """;

  private static final String SPOIL =
      "UPDATE spark_session SET version = version + 1 WHERE id IN (SELECT id FROM spark_session"
          + " LIMIT "
          + SPOILT
          + ")";

  private final PrintStream out;

  public StoreBench(PrintStream out) {
    this.out = out;
  }

  /**
   * Measures.
   *
   * @param root of the repository
   * @param events so many are in the table when it is measured
   * @param json where the figures go as data too
   * @return whether everything came out equal; the figures are for people to judge
   */
  public boolean run(Path root, int events, Optional<Path> json)
      throws IOException, InterruptedException, SQLException {
    Path folder = Files.createTempDirectory("evenkeel-bench-store");
    Path figures = folder.resolve("figures.json");
    try (OwnPostgres postgres = OwnPostgres.start(root, folder);
        NobodyErased others = NobodyErased.start()) {
      Database database = postgres.create(DATABASE);
      ServiceJar service =
          new ServiceJar(
              root.resolve("session-service/target/session-service.jar"),
              database,
              postgres.port(),
              others.url());
      if (service.run("migrate", List.of()) != 0) {
        return false;
      }
      postgres.run(DATABASE, BARE);
      if (service.run(
              "bench-store",
              List.of("--events", Integer.toString(events), "--json", figures.toString()))
          != 0) {
        return false;
      }
      postgres.run(DATABASE, "VACUUM ANALYZE session_event");
      List<Rebuilt> rebuilt = new ArrayList<>();
      rebuilt.add(rebuild(service, "of what is right", 0));
      postgres.run(DATABASE, SPOIL);
      rebuilt.add(rebuild(service, SPOILT + " rows spoilt", 1));
      rebuilt.add(rebuild(service, "once mended", 0));
      if (json.isPresent()) {
        Files.writeString(json.get(), data(figures, rebuilt) + "\n");
      }
      return rebuilt.stream().allMatch(Rebuilt::asExpected);
    } finally {
      Trees.delete(folder);
    }
  }

  /** One run of the command. */
  private record Rebuilt(String what, double seconds, int status, int expected) {

    boolean asExpected() {
      return status == expected;
    }
  }

  private Rebuilt rebuild(ServiceJar service, String what, int expected)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    int status = service.run("rebuild", List.of());
    Rebuilt rebuilt = new Rebuilt(what, (System.nanoTime() - start) / 1e9, status, expected);
    out.printf(
        "rebuild, %s: %.1f s, status %d (expected %d; target for a million events: below %d s)%n",
        what, rebuilt.seconds(), status, expected, TARGET.toSeconds());
    return rebuilt;
  }

  private static String data(Path figures, List<Rebuilt> rebuilt) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode all = (ObjectNode) mapper.readTree(Files.readString(figures));
    var list = all.putArray("rebuilds");
    rebuilt.forEach(
        one ->
            list.addObject()
                .put("what", one.what())
                .put("seconds", one.seconds())
                .put("status", one.status())
                .put("expected_status", one.expected()));
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }
}
