package org.evenkeel.acceptance;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person gets from registration to help; every step checks what it must. */
public final class MainJob {

  static final String COUNTRY = "GB";

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

  private final Api api;
  private final Mailbox mailbox;
  private final DemoAccounts accounts;
  private final Narrator narrator;
  private final Person person;
  private final Arrival arrival;

  public MainJob(URI gateway, URI mailbox, DemoAccounts accounts, Narrator narrator) {
    this.api = new Api(gateway);
    this.mailbox = new Mailbox(mailbox);
    this.accounts = accounts;
    this.narrator = narrator;
    this.person = Person.unregistered(api);
    this.arrival = new Arrival(api, person);
  }

  /** All of it, in order. Throws {@link JobFailed} at the first step that does not hold. */
  public void run() {
    Instant since = Instant.now().minus(ExerciseSteps.EPISODE);
    narrator.step("register", arrival::register);
    narrator.step("verify the e-mail address", this::verify);
    narrator.step("sign in", () -> "token for " + person.login().text("/expires_in") + " s");
    narrator.step("preferences", arrival::preferences);
    new HelpSteps(person, narrator).run();
    new CrisisSteps(api, person, mailbox, accounts, narrator).run();
    new SparkSteps(person, narrator).run();
    new ExerciseSteps(person, narrator).run();
    new InsightSteps(person, narrator, since).run();
    new TokenSteps(person, narrator).run();
  }

  /** How many steps were done. */
  public int steps() {
    return narrator.steps();
  }

  private String verify() {
    Mailbox.Mail mail =
        Eventually.get(
            "a verification mail", SOON, () -> mailbox.to(person.email()).stream().findFirst());
    Matcher token = TOKEN.matcher(mail.text());
    if (!token.find()) {
      throw new JobFailed("the verification mail has no token");
    }
    Map<String, String> body = Map.of("token", token.group(1));
    api.post("/auth/email-verifications", null, body).expect(204);
    api.post("/auth/email-verifications", null, body).expect(410);
    return "mail: " + mail.subject();
  }

  static <T> Optional<T> when(boolean condition, T value) {
    return condition ? Optional.of(value) : Optional.empty();
  }
}
