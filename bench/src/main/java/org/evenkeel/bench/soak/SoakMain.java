package org.evenkeel.bench.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.evenkeel.bench.Options;
import org.evenkeel.bench.machine.Machine;
import org.evenkeel.bench.members.Members;
import org.evenkeel.stack.suite.Installation;
import org.evenkeel.stack.suite.Settings;

/** {@code ./evenkeel soak}: a mix of ordinary use for a while, and what grew meanwhile. */
public final class SoakMain {

  private static final int MEMBERS = 20;
  private static final long SEED = 20_261_127;

  private SoakMain() {}

  /**
   * Soaks it; exit status 1 when something grew that should not.
   *
   * @param args root of the repository, options
   */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws Exception {
    List<String> options = List.of(args).subList(1, args.length);
    int minutes = Options.number(options, "--minutes", 30);
    int rate = Options.number(options, "--rate", 30);
    var installation = new Installation(new Settings(Path.of(args[0]), System.getenv()));
    System.out.println(Machine.description());
    System.out.println("  ... registering " + MEMBERS + " members");
    Use use = new Use(Members.create(installation.gateway(), MEMBERS));
    var soak = new Soak(installation, use, rate, new Random(SEED), System.out);
    List<String> grown = soak.run(Duration.ofMinutes(minutes));
    System.out.println("load of the machine at the end: " + Machine.load());
    grown.forEach(sentence -> System.out.println("GREW: " + sentence));
    System.out.println(grown.isEmpty() ? "Nothing grew beyond its retention." : "Something grew.");
    System.exit(grown.isEmpty() ? 0 : 1);
  }
}
