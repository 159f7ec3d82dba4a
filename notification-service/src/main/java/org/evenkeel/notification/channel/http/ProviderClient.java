package org.evenkeel.notification.channel.http;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.evenkeel.notification.channel.SendOutcome;
import org.jspecify.annotations.Nullable;

/** Calls one provider. Redirects are not followed: credentials stay where they were meant to go. */
public final class ProviderClient {

  private final HttpClient http;
  private final Duration answer;
  private final Duration longest;
  private final Clock clock;

  ProviderClient(HttpClient http, Duration answer, Clock clock) {
    this.http = http;
    this.answer = answer;
    this.longest = http.connectTimeout().orElse(Duration.ZERO).plus(answer);
    this.clock = clock;
  }

  /** Whatever the network does is a reply. */
  public Reply send(HttpRequest.Builder request) {
    CompletableFuture<HttpResponse<String>> asked =
        http.sendAsync(request.timeout(answer).build(), HttpResponse.BodyHandlers.ofString());
    try {
      // The client's own time-out ends with the headers: a body that never ends is waited for here.
      HttpResponse<String> response = asked.get(longest.toMillis(), TimeUnit.MILLISECONDS);
      return new Reply.Answered(response.statusCode(), response.headers(), response.body());
    } catch (ExecutionException e) {
      return new Reply.Failed(outcome(e.getCause()));
    } catch (TimeoutException e) {
      asked.cancel(true);
      return new Reply.Failed(new SendOutcome.Unknown("no_answer"));
    } catch (InterruptedException e) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      return new Reply.Failed(new SendOutcome.Unknown("interrupted"));
    }
  }

  /** What never left certainly was not taken; what left and got no answer may have been. */
  private static SendOutcome outcome(@Nullable Throwable failure) {
    return switch (failure) {
      case HttpConnectTimeoutException e -> new SendOutcome.Unavailable("connect_timeout", null);
      case HttpTimeoutException e -> new SendOutcome.Unknown("no_answer");
      case ConnectException e -> new SendOutcome.Unavailable("connect", null);
      case SSLHandshakeException e -> new SendOutcome.Unavailable("tls", null);
      case null, default -> new SendOutcome.Unknown("connection_lost");
    };
  }

  /** When a provider wants to be asked again. */
  public @Nullable Duration retryAfter(Reply.Answered answered) {
    Optional<String> header = answered.headers().firstValue("Retry-After");
    return RetryAfter.read(header, clock);
  }
}
