package org.evenkeel.acceptance;

import java.net.URI;
import java.time.Instant;

/**
 * What {@code helm test} plays: all of the main job that needs neither a mailbox nor staff. So it
 * sees help in the answer to words of danger, not that somebody was told.
 */
public final class Visit {

  private final Narrator narrator;
  private final Person person;
  private final Arrival arrival;

  Visit(Api api, Narrator narrator) {
    this.narrator = narrator;
    this.person = Person.unregistered(api);
    this.arrival = new Arrival(api, person);
  }

  /** All of it, in order. Throws {@link JobFailed} at the first step that does not hold. */
  void run() {
    Instant since = Instant.now().minus(ExerciseSteps.EPISODE);
    narrator.step("register", arrival::register);
    narrator.step("sign in", () -> "token for " + person.login().text("/expires_in") + " s");
    narrator.step("preferences", arrival::preferences);
    new HelpSteps(person, narrator).run();
    narrator.step("write that one wants to die", new Danger(person)::write);
    new SparkSteps(person, narrator).run();
    new ExerciseSteps(person, narrator).run();
    new InsightSteps(person, narrator, since).run();
    new TokenSteps(person, narrator).run();
  }

  /**
   * Plays it once; exit status 1 when a step does not hold.
   *
   * @param args gateway address
   */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) {
    var visit = new Visit(new Api(URI.create(args[0])), new Narrator(System.out));
    try {
      visit.run();
      System.out.println("All " + visit.narrator.steps() + " steps hold.");
    } catch (JobFailed e) {
      System.out.println("The visit does not hold: " + e.getMessage());
      System.exit(1);
    }
  }
}
