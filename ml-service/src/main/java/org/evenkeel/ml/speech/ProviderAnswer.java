package org.evenkeel.ml.speech;

import java.time.Duration;
import java.util.Set;
import org.evenkeel.platform.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What one try came to. */
sealed interface ProviderAnswer {

  /** Another try would come to the same. */
  record Final(TranscriptOutcome outcome) implements ProviderAnswer {}

  /**
   * Another try may come to more.
   *
   * @param reason one of our own few words, or the status: never a word of the provider's, which
   *     may repeat what somebody said
   * @param after when the provider wants to be asked again; null when it did not say
   */
  record Again(String reason, @Nullable Duration after) implements ProviderAnswer {}

  /** Fields of the form that say nothing about the recording. */
  Set<String> SETTINGS = Set.of("model", "response_format");

  /**
   * Reads an answer. Source of the meanings: OpenAI's API reference, "Error codes"; 408 and 429 and
   * what begins with 5 pass.
   */
  static ProviderAnswer of(int status, String body, @Nullable Duration retryAfter) {
    if (status >= 200 && status < 300) {
      return VerboseTranscript.read(body)
          .<ProviderAnswer>map(Final::new)
          .orElseGet(() -> away("no_transcript"));
    }
    if (status == 408 || status == 429 || status >= 500) {
      return new Again("status_" + status, retryAfter);
    }
    return switch (status) {
      case 400, 413, 415, 422 -> aboutSettings(body) ? away("settings_refused") : unreadable();
      case 401, 403 -> away("sign_in_refused");
      default -> away("status_" + status);
    };
  }

  private static ProviderAnswer away(String reason) {
    return new Final(new TranscriptOutcome.Away(reason));
  }

  private static ProviderAnswer unreadable() {
    return new Final(new TranscriptOutcome.Unreadable());
  }

  private static boolean aboutSettings(String body) {
    try {
      JsonNode param = Json.mapper().readTree(body).at("/error/param");
      return param.isString() && SETTINGS.contains(param.stringValue());
    } catch (JacksonException e) {
      return false;
    }
  }
}
