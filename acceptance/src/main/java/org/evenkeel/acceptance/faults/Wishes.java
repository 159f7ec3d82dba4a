package org.evenkeel.acceptance.faults;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.evenkeel.acceptance.Answer;
import org.evenkeel.acceptance.Person;
import org.jspecify.annotations.Nullable;

/**
 * What a member wants done. Mostly it is sent until there is an answer; an impatient member puts it
 * aside at the first failure and asks again in the end, so that everything gets known.
 */
final class Wishes {

  private static final int HUNDRED = 100;
  private static final int IMPATIENT_PERCENT = 10;

  private final Posting posting;
  private final Random random;
  private final Deeds deeds;
  private final Deque<Wish> aside = new ArrayDeque<>();

  Wishes(Person person, Random random, Deeds deeds, Posting.Until until) {
    this.posting = new Posting(person, deeds, until);
    this.random = random;
    this.deeds = deeds;
  }

  /** A new token. */
  void refresh() {
    posting.refresh();
  }

  /**
   * The good answer to a POST under a key of its own; empty when it is refused or not known yet.
   */
  Optional<Answer> post(String path, Map<String, ?> body, Consumer<Wish.Settled> known) {
    return send("POST", path, body, null, known);
  }

  Optional<Answer> put(String path, Map<String, ?> body, Consumer<Wish.Settled> known) {
    return send("PUT", path, body, null, known);
  }

  Optional<Answer> send(
      String method,
      String path,
      @Nullable Map<String, ?> body,
      @Nullable String ifMatch,
      Consumer<Wish.Settled> known) {
    Wish wish = new Wish(method, path, body, UUID.randomUUID().toString(), ifMatch, known);
    boolean patient = random.nextInt(HUNDRED) >= IMPATIENT_PERCENT;
    Optional<Wish.Settled> settled = posting.send(wish, patient, false);
    if (settled.isEmpty()) {
      deeds.answered("put aside");
      aside.add(wish);
      return Optional.empty();
    }
    known.accept(settled.get());
    return settled.filter(Wish.Settled::good).map(Wish.Settled::answer);
  }

  /** Asks for all that was put aside. */
  void settle() {
    for (Wish wish = aside.poll(); wish != null; wish = aside.poll()) {
      Optional<Wish.Settled> settled = posting.send(wish, true, true);
      if (settled.isEmpty()) {
        deeds.wrong("a " + wish.method() + " has no answer though nothing is broken any more");
      } else {
        wish.known().accept(settled.get());
      }
    }
  }
}
