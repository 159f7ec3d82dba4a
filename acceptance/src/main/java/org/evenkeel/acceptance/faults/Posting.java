package org.evenkeel.acceptance.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.evenkeel.acceptance.Answer;
import org.evenkeel.acceptance.JobFailed;
import org.evenkeel.acceptance.Person;
import org.jspecify.annotations.Nullable;

/**
 * Sends as a good client does: what got no answer, or one that says "later", is sent again under
 * the same Idempotency-Key. An impatient one leaves it at the first failure.
 */
final class Posting {

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final String STILL_RUNNING = "EVK-COMMON-4091";

  private final Person person;
  private final Deeds deeds;
  private final Until until;

  /** When to give up. */
  @FunctionalInterface
  interface Until {
    boolean over();
  }

  Posting(Person person, Deeds deeds, Until until) {
    this.person = person;
    this.deeds = deeds;
    this.until = until;
  }

  /**
   * The answer that settles it, or empty when nobody knows whether it was done.
   *
   * @param patient whether a failure is followed by another try
   * @param again whether there was a try before
   */
  Optional<Wish.Settled> send(Wish wish, boolean patient, boolean again) {
    boolean repeated = again;
    while (true) {
      Answer answer = once(wish.method(), wish.path(), wish.body(), wish.headers());
      if (answer != null && settled(answer)) {
        return Optional.of(new Wish.Settled(answer, repeated));
      }
      if (!patient || until.over()) {
        return Optional.empty();
      }
      repeated = true;
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** A new token; when the answer to an earlier try was lost, its family is gone: sign in. */
  void refresh() {
    try {
      Answer answer = person.refresh(person.refreshToken());
      deeds.answered("refresh " + answer.status());
      if (answer.status() == 500) {
        deeds.wrong("a refresh answered 500");
      }
      if (answer.status() == 401) {
        signInAgain();
      }
    } catch (JobFailed e) {
      deeds.answered("refresh none");
    }
  }

  private @Nullable Answer once(
      String method, String path, @Nullable Map<String, ?> body, Map<String, String> headers) {
    try {
      Answer answer = person.send(method, path, body, headers);
      deeds.answered(Integer.toString(answer.status()));
      check(method, path, body != null, answer);
      if (answer.status() == 401) {
        signInAgain();
      }
      return answer;
    } catch (JobFailed e) {
      deeds.answered("none");
      return null;
    }
  }

  private void signInAgain() {
    try {
      person.login();
    } catch (JobFailed e) {
      deeds.answered("no sign-in");
    }
  }

  private static boolean settled(Answer answer) {
    return answer.status() < 500
        && answer.status() != 401
        && answer.status() != 429
        && !answer.json().path("code").asString("").equals(STILL_RUNNING);
  }

  /** A failure on a route that takes text says where help is. */
  private void check(String method, String path, boolean text, Answer answer) {
    String route = method + " " + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
    if (answer.status() == 500) {
      deeds.wrong(route + " answered 500");
    }
    if (answer.status() >= 500) {
      if (!answer.json().path("code").isString()) {
        deeds.wrong(route + " answered " + answer.status() + " without a code");
      }
      if (text && !answer.json().has("help") && !answer.json().has("crisis_resources")) {
        deeds.wrong(route + " answered " + answer.status() + " without a way to help");
      }
    }
  }
}
