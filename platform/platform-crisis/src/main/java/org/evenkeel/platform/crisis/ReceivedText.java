package org.evenkeel.platform.crisis;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words that did not come as a request of the person themselves, such as a text message.
 *
 * @param userId who wrote them; null when nobody knows, and then no case can be opened
 * @param sourceType as in {@link Screening}
 * @param sourceId the same when the same words are handed in again
 * @param country where they came from, ISO 3166-1 alpha-2, used when nothing better is known
 */
public record ReceivedText(
    String text,
    @Nullable UUID userId,
    String sourceType,
    String sourceId,
    @Nullable String country,
    Locale locale) {

  /** Hides the words. */
  @Override
  public String toString() {
    return "ReceivedText[" + sourceType + " " + sourceId + "]";
  }
}
