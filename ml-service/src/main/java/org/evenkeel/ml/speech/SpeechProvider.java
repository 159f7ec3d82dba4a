package org.evenkeel.ml.speech;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.evenkeel.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Sends one recording to a provider once. Redirects are not followed: voice and key stay where they
 * were meant to go.
 */
final class SpeechProvider {

  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** A transcript of an hour with its tokens is some hundred kB. */
  private static final long LONGEST_ANSWER = 8L * 1024 * 1024;

  private final HttpClient http;
  private final SpeechSettings settings;
  private final URI transcriptions;
  private final Ids ids;

  SpeechProvider(SpeechSettings settings, Ids ids) {
    this.settings = settings;
    this.ids = ids;
    this.transcriptions =
        URI.create(
            Objects.requireNonNull(settings.url()).replaceAll("/+$", "")
                + "/v1/audio/transcriptions");
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Whatever the network or the provider does is an answer.
   *
   * @param longest how long to wait for all of it
   */
  ProviderAnswer ask(Recording recording, Duration longest) {
    CompletableFuture<HttpResponse<String>> asked =
        http.sendAsync(
            request(recording), BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
    try {
      HttpResponse<String> response = asked.get(longest.toNanos(), TimeUnit.NANOSECONDS);
      return ProviderAnswer.of(response.statusCode(), response.body(), retryAfter(response));
    } catch (ExecutionException e) {
      return new ProviderAnswer.Again("no_answer", null);
    } catch (TimeoutException e) {
      asked.cancel(true);
      return new ProviderAnswer.Final(new TranscriptOutcome.Away("late"));
    } catch (InterruptedException e) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      return new ProviderAnswer.Final(new TranscriptOutcome.Away("interrupted"));
    }
  }

  private HttpRequest request(Recording recording) {
    SpeechForm form = new SpeechForm("evenkeel-" + ids.next());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(transcriptions)
            .header("Content-Type", form.contentType())
            .header("Accept", "application/json")
            .POST(form.of(recording, settings.model()));
    String key = settings.key();
    if (key != null && !key.isBlank()) {
      request.header("Authorization", "Bearer " + key);
    }
    return request.build();
  }

  /** In seconds; a date, which this API does not send, counts as none. */
  private static @Nullable Duration retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("[0-9]{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .orElse(null);
  }
}
