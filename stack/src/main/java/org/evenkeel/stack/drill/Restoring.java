package org.evenkeel.stack.drill;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.stack.backing.Postgres;
import org.evenkeel.stack.drill.Ledger.Kind;
import org.evenkeel.stack.drill.Ledger.Write;
import org.evenkeel.stack.drill.Plan.Fault;
import org.evenkeel.stack.drill.Scene.Moments;

/** Everything after the loss. */
final class Restoring {

  private final Scene scene;
  private final World world;
  private final Servers servers;
  private final Report report;

  Restoring(Scene scene, Servers servers, Report report) {
    this.scene = scene;
    this.world = scene.world();
    this.servers = servers;
    this.report = report;
  }

  void all(Moments moments) throws Exception {
    Postgres keys = latest(moments);
    Postgres services = toTheMoment(moments, keys);
    servers.kill(keys);
    earlierKeys(moments, services);
  }

  /** Both clusters to the end of their archives. Keys first: nothing can be judged without them. */
  private Postgres latest(Moments moments) throws Exception {
    Postgres keys = scene.keys().restore(servers, "latest", null);
    Postgres services = scene.services().restore(servers, "latest", null);
    var opening = new Opening(services, keys);
    int back = replay(opening);
    Set<UUID> keyless = opening.withoutKey();
    opening.purge(keyless);
    opening.leap();
    probe(services, keys);
    report.rto(
        Duration.between(moments.loss(), Instant.now()),
        "from the loss to a write acknowledged by both clusters; %d MiB of backups copied, %d MiB of log in the archives"
            .formatted(
                mebibytes(scene.services().backup().bytes() + scene.keys().backup().bytes()),
                mebibytes(scene.services().archive().bytes() + scene.keys().archive().bytes())));
    report.say("to the end of the archives");
    report.say("  erased people that came back and were erased again: " + back);
    report.say("  accounts let go because their key is lost: " + keyless.size());
    compareLatest(moments, opening, keyless);
    servers.kill(services);
    return keys;
  }

  private void compareLatest(Moments moments, Opening opening, Set<UUID> keyless)
      throws IOException, SQLException {
    Set<UUID> erased = world.register().users();
    Rows rows = Rows.of(opening.services(), opening.keys(), world.sealing());
    var comparison = new Comparison(world.ledger(), rows, erased);
    List<Write> lost = comparison.lost(moments.loss());
    Duration rpo =
        comparison
            .first(lost)
            .map(first -> Duration.between(first, moments.loss()))
            .orElse(Duration.ZERO);
    report.rpo(
        rpo,
        scene.plan().bar(),
        "%d of %d acknowledged writes are lost"
            .formatted(lost.size(), world.ledger().acknowledgements()));
    report.none(
        "writes lost while later ones are there", comparison.holes(moments.loss(), keyless).size());
    report.none("rows that nobody wrote", comparison.tooNew(Instant.now()).size());
    report.none("texts that their keys do not open", rows.unreadable().size());
    report.none("erased people who are there", opening.traces(erased).size());
    report.none("numbers of facts that would be given out again", givenAgain(opening));
  }

  /** An accident: the services go back to the moment before it, the keys do not. */
  private Postgres toTheMoment(Moments moments, Postgres keys) throws Exception {
    Instant target =
        scene.plan().faults().contains(Fault.MOMENT) ? moments.later() : moments.moment();
    Postgres services = scene.services().restore(servers, "moment", target);
    var opening = new Opening(services, keys);
    Set<UUID> erased = world.register().users();
    int back = opening.traces(erased).size();
    replay(opening);
    opening.leap();
    Rows rows = Rows.of(services, keys, world.sealing());
    var comparison = new Comparison(world.ledger(), rows, erased);
    report.say("services to the moment before an accident, keys to the end");
    report.none("acknowledged writes that are lost", comparison.lost(moments.moment()).size());
    report.none("rows from after the moment", comparison.tooNew(moments.moment()).size());
    report.none("rows that the accident changed", accidents(services));
    report.none("texts that their keys do not open", rows.unreadable().size());
    report.some("erased people whom the restore brought back", back);
    report.none("erased people who are there", opening.traces(erased).size());
    report.none("numbers of facts that would be given out again", givenAgain(opening));
    return services;
  }

  /** What must not be done, but is noticed when it is: keys from before the services. */
  private void earlierKeys(Moments moments, Postgres services) throws Exception {
    Postgres keys = scene.keys().restore(servers, "early", moments.early());
    var opening = new Opening(services, keys);
    Set<UUID> erased = world.register().users();
    int back = opening.traces(erased).size();
    replay(opening);
    Set<UUID> keyless = opening.withoutKey();
    report.say("keys to an earlier moment than the services");
    report.some("destroyed keys that the restore brought back", back);
    report.none("destroyed keys that open something", opening.traces(erased).size());
    report.some("accounts whose key is missing, and noticed", keyless.size());
    report.none("accounts wrongly taken for keyless", wronglyKeyless(keyless, moments.early()));
  }

  private int replay(Opening opening) throws IOException, SQLException {
    return scene.plan().faults().contains(Fault.REGISTER)
        ? 0
        : opening.replay(world.register().users());
  }

  /** Somebody registers and checks in, as after any restore. */
  private void probe(Postgres services, Postgres keys) throws SQLException {
    try (var hand = new Hand(world, services, keys)) {
      hand.checkIn(hand.register());
    }
  }

  private int givenAgain(Opening opening) throws SQLException {
    Map<UUID, Long> numbers = opening.numbers();
    Set<UUID> people = opening.withAccount();
    return (int)
        world.ledger().numbers().entrySet().stream()
            .filter(each -> people.contains(each.getKey()))
            .filter(each -> numbers.getOrDefault(each.getKey(), 0L) < each.getValue())
            .count();
  }

  private static int accidents(Postgres services) throws SQLException {
    try (var connection = services.connect(Schema.WELLNESS.database());
        var statement =
            connection.prepareStatement("SELECT count(*) FROM check_in WHERE zone = ?")) {
      statement.setString(1, Scene.ACCIDENT);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /** People whose key had been acknowledged by then, so that it must be there. */
  private int wronglyKeyless(Set<UUID> keyless, Instant moment) {
    return (int)
        world.ledger().acknowledgedBy(moment).stream()
            .filter(write -> write.row().kind() == Kind.KEY && keyless.contains(write.user()))
            .count();
  }

  private static long mebibytes(long bytes) {
    return bytes >> 20;
  }
}
