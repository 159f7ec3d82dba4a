package org.evenkeel.stack.drill;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.backing.Trees;
import org.evenkeel.stack.drill.Scene.Moments;
import org.evenkeel.stack.suite.Progress;

/** Loses two clusters under writes, restores them and compares; docs/runbooks/restore.md. */
public final class RestoreDrill {

  private final Plan plan;
  private final Path root;
  private final Path folder;
  private final PrintStream out;

  /**
   * A drill that leaves nothing behind unless something is wrong.
   *
   * @param root the repository, for programs and migrations
   * @param folder of the drill, deleted first
   * @param out where it tells what it does
   */
  public RestoreDrill(Plan plan, Path root, Path folder, PrintStream out) {
    this.plan = plan;
    this.root = root;
    this.folder = folder.toAbsolutePath();
    this.out = out;
  }

  /** Does it all. */
  public Report run() throws Exception {
    Trees.delete(folder);
    Files.createDirectories(folder);
    Distribution distribution = Distribution.of(root);
    String password = UUID.randomUUID().toString();
    var world =
        new World(
            new Ledger(), new ErasureRegister(folder.resolve("erasure-register")), new Sealing());
    var scene =
        new Scene(
            plan,
            world,
            Cluster.in(folder, "services", distribution, password),
            Cluster.in(folder, "keys", distribution, password));
    var report = new Report(out);
    var progress = new Progress(out);
    try (var servers = new Servers()) {
      progress.timed("two clusters, migrated", () -> scene.begin(servers, root));
      Moments moments = scene.play(servers, progress);
      new Restoring(scene, servers, report).all(moments);
    }
    if (report.wrong().isEmpty()) {
      Trees.delete(folder);
    }
    return report;
  }
}
