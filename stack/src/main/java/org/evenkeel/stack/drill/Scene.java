package org.evenkeel.stack.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.evenkeel.stack.drill.Plan.Fault;
import org.evenkeel.stack.suite.Progress;

/**
 * Everything up to the loss: two clusters, people who write, base backups meanwhile, an accident.
 *
 * @param plan how it is done
 * @param world what is never restored
 * @param services cluster of the services' databases
 * @param keys cluster of the data keys
 */
record Scene(Plan plan, World world, Cluster services, Cluster keys) {

  /** Of the accident: a zone that nobody lives in. */
  static final String ACCIDENT = "Nowhere/Accident";

  private static final int MEANWHILE = 60;
  private static final int LEAVING = 4;
  private static final Duration SWITCH = Duration.ofMinutes(2);

  /**
   * The moments that count.
   *
   * @param early when only the keys are looked at
   * @param moment the last one before the accident
   * @param later one after it
   * @param loss when both clusters are gone
   */
  record Moments(Instant early, Instant moment, Instant later, Instant loss) {}

  void begin(Servers servers, Path root) throws IOException, InterruptedException, SQLException {
    services.begin(servers, plan.archiveTimeout());
    keys.begin(servers, plan.archiveTimeout());
    for (Schema schema : Schema.OF_SERVICES) {
      schema.create(services.postgres(), root);
    }
    Schema.KEYS.create(keys.postgres(), root);
  }

  Moments play(Servers servers, Progress progress) throws Exception {
    var writers = new Writers(world, services, keys, plan.writesPerSecond());
    try {
      progress.timed(plan.people() + " people", () -> writers.register(plan.people()));
      writers.start();
      writers.awaitMore(MEANWHILE);
      progress.timed("base backups under writes", this::backUp);
      writers.awaitMore(MEANWHILE);
      Instant early = Instant.now();
      writers.awaitMore(MEANWHILE);
      writers.erase(LEAVING);
      Instant moment = Instant.now();
      writers.awaitMore(MEANWHILE);
      accident();
      writers.erase(LEAVING);
      Instant later = Instant.now();
      writers.awaitMore(MEANWHILE);
      progress.timed("archived on time", this::awaitArchived);
      if (plan.faults().contains(Fault.ARCHIVE)) {
        services.breakArchive();
        keys.breakArchive();
      }
      progress.timed("until the loss", () -> Thread.sleep(plan.untilLoss()));
      writers.expectLoss();
      services.lose(servers);
      keys.lose(servers);
      return new Moments(early, moment, later, Instant.now());
    } finally {
      servers.kill(services.postgres());
      servers.kill(keys.postgres());
      writers.join();
    }
  }

  private void backUp() throws SQLException, IOException {
    services.backUp();
    keys.backUp();
  }

  /** The keys first: what comes next is the services' log, most of which must be at stake. */
  private void awaitArchived() throws SQLException, InterruptedException {
    keys.awaitArchived(plan.archiveTimeout().plus(SWITCH));
    services.awaitArchived(plan.archiveTimeout().plus(SWITCH));
  }

  /** A statement that someone forgot the condition of. */
  private void accident() throws SQLException {
    try (var connection = services.postgres().connect(Schema.WELLNESS.database());
        var statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE check_in SET zone = '" + ACCIDENT + "'");
    }
  }
}
