package org.evenkeel.notification.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.channel.http.GuardedHttp;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;

/** Signed posts to a person's own receiver; the id stays the same when one is sent again. */
final class WebhookChannel implements Channel {

  private static final int GONE = 410;
  private static final int TOO_LARGE = 413;

  private final GuardedHttp http;
  private final WebhookFailures failures;
  private final Clock clock;

  WebhookChannel(GuardedHttp http, WebhookFailures failures, Clock clock) {
    this.http = http;
    this.failures = failures;
    this.clock = clock;
  }

  @Override
  public ChannelName name() {
    return ChannelName.WEBHOOK;
  }

  @Override
  public String provider() {
    return "webhook";
  }

  @Override
  public SendOutcome send(OutgoingMessage message) {
    WebhookTarget target = WebhookTarget.read(message.address());
    Instant now = Moments.now(clock);
    String body = body(message, now);
    String id = message.deliveryId().toString();
    Map<String, String> headers =
        Map.of(
            "webhook-id",
            id,
            "webhook-timestamp",
            Long.toString(now.getEpochSecond()),
            "webhook-signature",
            new WebhookSecret(target.secret()).sign(id, now, body));
    SendOutcome outcome =
        switch (http.post(
            URI.create(target.url()), headers, body.getBytes(UTF_8), "application/json")) {
          case GuardedHttp.Posted.Answered answered ->
              outcome(answered.status(), answered.retryAfter());
          case GuardedHttp.Posted.Failed failed -> failed.outcome();
        };
    if (outcome instanceof SendOutcome.Accepted) {
      failures.forget(message.userId(), target.url());
    } else {
      failures.count(message.userId(), target.url());
    }
    return outcome;
  }

  /** Moments differ between attempts, and a body with its signature is checked as it came. */
  private static String body(OutgoingMessage message, Instant now) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "notification");
    body.put("timestamp", now.toString());
    body.put(
        "data",
        Map.of(
            "delivery_id", message.deliveryId().toString(),
            "title", message.title(),
            "text", message.text()));
    return Json.mapper().writeValueAsString(body);
  }

  /** A receiver's 4xx is a mistake in its set-up, which somebody may mend while we try again. */
  private static SendOutcome outcome(int status, @Nullable Duration retryAfter) {
    if (status >= 200 && status < 300) {
      return new SendOutcome.Accepted(null);
    }
    return switch (status) {
      case GONE -> new SendOutcome.AddressGone("status_410");
      case TOO_LARGE -> new SendOutcome.Refused("too_large");
      default -> new SendOutcome.Unavailable("status_" + status, retryAfter);
    };
  }
}
