package org.evenkeel.acceptance;

import java.time.Duration;

/** Tokens work as long as they should, and not a second longer. */
final class TokenSteps {

  private static final Duration REFUSED_WITHIN = Duration.ofSeconds(1);

  private final Person person;
  private final Narrator narrator;

  TokenSteps(Person person, Narrator narrator) {
    this.person = person;
    this.narrator = narrator;
  }

  void run() {
    narrator.step("refresh works once", this::refresh);
    narrator.step("sign out holds at once", this::signOut);
  }

  private String refresh() {
    String first = person.refreshToken();
    person.refresh(first).expect(200);
    String second = person.refreshToken();
    person.refresh(first).expect(401);
    person.refresh(second).expect(401);
    return "the used token is refused, and its family with it";
  }

  private String signOut() {
    person.login();
    person.get("/auth/me").expect(200);
    person.logout().expect(204);
    Eventually.holds(
        "the token refused", REFUSED_WITHIN, () -> person.get("/auth/me").status() == 401);
    return "the token is refused";
  }
}
