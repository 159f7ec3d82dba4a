package org.evenkeel.acceptance;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person gets from registration to help; every step checks what it must. */
public final class MainJob {

  static final String COUNTRY = "GB";
  static final String ZONE = "Europe/London";

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

  private final Api api;
  private final Mailbox mailbox;
  private final DemoAccounts accounts;
  private final Narrator narrator;
  private final Person person;

  public MainJob(URI gateway, URI mailbox, DemoAccounts accounts, Narrator narrator) {
    this.api = new Api(gateway);
    this.mailbox = new Mailbox(mailbox);
    this.accounts = accounts;
    this.narrator = narrator;
    this.person = Person.unregistered(api);
  }

  /** All of it, in order. Throws {@link JobFailed} at the first step that does not hold. */
  public void run() {
    narrator.step("register", this::register);
    narrator.step("verify the e-mail address", this::verify);
    narrator.step("sign in", () -> "token for " + person.login().text("/expires_in") + " s");
    narrator.step("preferences", this::preferences);
    new HelpSteps(person, narrator).run();
    new CrisisSteps(api, person, mailbox, accounts, narrator).run();
    new SparkSteps(person, narrator).run();
    new ExerciseSteps(person, narrator).run();
    new InsightSteps(person, narrator).run();
    new TokenSteps(person, narrator).run();
  }

  /** How many steps were done. */
  public int steps() {
    return narrator.steps();
  }

  private String register() {
    Answer created = person.register("US", "America/New_York").expect(201);
    person.register("US", "America/New_York").expect(409);
    Answer weak =
        api.post(
                "/auth/register",
                null,
                Map.of(
                    "email", "x-" + person.email(),
                    "password", "elevenchars",
                    "display_name", "Robin"))
            .expect(400);
    if (!weak.text("/errors/0/field").equals("password")) {
      throw new JobFailed("the short password is not named as the field");
    }
    return "welcome, " + created.text("/display_name") + "; taken address 409, short password 400";
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

  private String preferences() {
    person
        .send(
            "PATCH",
            "/users/me",
            Map.of("country", COUNTRY, "timezone", ZONE, "neurodiversity", Map.of("adhd", true)),
            Map.of())
        .expect(200);
    Answer before = person.get("/users/me/preferences").expect(200);
    String etag = before.header("ETag");
    Map<String, Object> change =
        Map.of("time_blindness_support", true, "communication_style", "warm");
    Answer after =
        person.send("PATCH", "/users/me/preferences", change, Map.of("If-Match", etag)).expect(200);
    person.send("PATCH", "/users/me/preferences", change, Map.of("If-Match", etag)).expect(412);
    return "ADHD support on: " + after.text("/time_blindness_support") + "; a stale copy is 412";
  }

  static <T> Optional<T> when(boolean condition, T value) {
    return condition ? Optional.of(value) : Optional.empty();
  }
}
