package org.evenkeel.ml.speech;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who listens to recordings.
 *
 * @param url base URL of a provider that speaks OpenAI's API, such as {@code
 *     https://api.openai.com}; without one no recording leaves the service
 * @param key signs in there; none for a provider of one's own that asks for none
 * @param model the provider's name of its model
 * @param budget of all tries and the pauses between them; shorter than session-service waits. A try
 *     may take what is left of it: long speech takes long
 * @param attempts how often a recording is sent while the provider is busy or failing
 * @param backoff pause before the second try, doubled before each further one
 * @param pricePerMinute what the provider charges for a minute of a recording, in US dollars; only
 *     counted
 */
@Validated
@ConfigurationProperties("evenkeel.ml.speech")
record SpeechSettings(
    @Nullable String url,
    @Nullable String key,
    @NotBlank @DefaultValue("whisper-1") String model,
    @NotNull @DefaultValue("38s") Duration budget,
    @Min(1) @Max(10) @DefaultValue("3") int attempts,
    @NotNull @DefaultValue("500ms") Duration backoff,
    @PositiveOrZero @DefaultValue("0") double pricePerMinute) {

  boolean configured() {
    return url != null && !url.isBlank();
  }

  /** Hides what signs in. */
  @Override
  public String toString() {
    return "SpeechSettings[" + (configured() ? model : "no provider") + "]";
  }
}
