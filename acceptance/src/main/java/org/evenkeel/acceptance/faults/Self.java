package org.evenkeel.acceptance.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.evenkeel.acceptance.Answer;

/** Who acts, and where it is written down. */
record Self(UUID id, Random random, Deeds deeds, Ledger ledger, Wishes wishes) {

  private static final int HUNDRED = 100;
  private static final int LATE_PERCENT = 20;
  private static final int LATEST_DAYS = 9;

  boolean chance(int percent) {
    return random.nextInt(HUNDRED) < percent;
  }

  /** 1 to the most. */
  int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  /** Now, or at times some days ago: written down late. */
  Instant moment() {
    Duration late = chance(LATE_PERCENT) ? Duration.ofDays(upTo(LATEST_DAYS)) : Duration.ZERO;
    return Instant.now().minus(late).truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * What to do once something is known: it is a deed, and when it was done an entry of the ledger.
   *
   * @param idAt where the answer names what was made
   */
  Consumer<Wish.Settled> deed(
      Deed.Kind kind, String idAt, boolean crisis, BiConsumer<Answer, UUID> entry) {
    return settled -> {
      if (!settled.good()) {
        deeds.wrong(kind + " was refused with " + settled.answer().status());
        return;
      }
      UUID made = UUID.fromString(settled.answer().text(idAt));
      entry.accept(settled.answer(), made);
      deeds.add(new Deed(id, kind, true, made, crisis));
    };
  }

  Consumer<Wish.Settled> deed(Deed.Kind kind, String idAt, BiConsumer<Answer, UUID> entry) {
    return deed(kind, idAt, false, entry);
  }

  /** A step that is no deed of its own. */
  Consumer<Wish.Settled> step(String name) {
    return settled -> {
      if (!settled.good()) {
        deeds.wrong(name + " was refused with " + settled.answer().status());
      }
    };
  }
}
