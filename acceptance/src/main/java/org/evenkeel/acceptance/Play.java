package org.evenkeel.acceptance;

import java.net.URI;
import java.nio.file.Path;

/** {@code ./evenkeel play}: does the main job against the running suite and tells about it. */
public final class Play {

  private Play() {}

  /**
   * Plays it once; exit status 1 when a step does not hold.
   *
   * @param args gateway address, mailbox address, file of the demo accounts
   */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) {
    MainJob job =
        new MainJob(
            URI.create(args[0]),
            URI.create(args[1]),
            new DemoAccounts(Path.of(args[2])),
            new Narrator(System.out));
    try {
      job.run();
      System.out.println("All " + job.steps() + " steps hold.");
    } catch (JobFailed e) {
      System.out.println("The main job does not hold: " + e.getMessage());
      System.exit(1);
    }
  }
}
