package org.evenkeel.acceptance.faults;

import java.util.Map;
import java.util.function.Consumer;
import org.evenkeel.acceptance.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A request that must have one effect, however often it is sent.
 *
 * @param key Idempotency-Key of every try
 * @param ifMatch the tag of what is to be changed, if that is asked for
 * @param known is told of the answer that settles it
 */
record Wish(
    String method,
    String path,
    @Nullable Map<String, ?> body,
    String key,
    @Nullable String ifMatch,
    Consumer<Settled> known) {

  /**
   * The answer that settles a wish.
   *
   * @param again whether an earlier try went without an answer, so that it may have been done
   */
  record Settled(Answer answer, boolean again) {

    boolean good() {
      return answer.status() < 300;
    }
  }

  Map<String, String> headers() {
    return ifMatch == null
        ? Map.of("Idempotency-Key", key)
        : Map.of("Idempotency-Key", key, "If-Match", ifMatch);
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "Wish[" + method + "]";
  }
}
