package org.evenkeel.ml.speech;

import java.util.Optional;
import org.evenkeel.platform.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads an answer in the format {@code verbose_json} (OpenAI's API reference, "The transcription
 * object (Verbose JSON)").
 *
 * <p>Confidence: a segment's {@code avg_logprob} is the mean log probability of its tokens. The
 * mean over segments, each weighed by its number of tokens (1 where none are listed), is that of
 * all tokens; {@code exp} of it is their geometric mean probability, from 0 to 1. It says how sure
 * the model was, not how many words are right: that is measured by nobody here.
 */
final class VerboseTranscript {

  private VerboseTranscript() {}

  /** Empty when the answer is no transcript. */
  static Optional<TranscriptOutcome.Heard> read(String body) {
    try {
      JsonNode root = Json.mapper().readTree(body);
      JsonNode text = root.path("text");
      return text.isString()
          ? Optional.of(
              new TranscriptOutcome.Heard(
                  text.stringValue().strip(),
                  confidence(root.path("segments")),
                  root.path("language").isString() ? root.path("language").stringValue() : null,
                  root.path("duration").isNumber() ? root.path("duration").doubleValue() : null))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Double confidence(JsonNode segments) {
    double sum = 0;
    long tokens = 0;
    for (JsonNode segment : segments) {
      JsonNode mean = segment.path("avg_logprob");
      if (mean.isNumber()) {
        int weight = Math.max(1, segment.path("tokens").size());
        sum += mean.doubleValue() * weight;
        tokens += weight;
      }
    }
    return tokens == 0 ? null : Math.clamp(Math.exp(sum / tokens), 0.0, 1.0);
  }
}
