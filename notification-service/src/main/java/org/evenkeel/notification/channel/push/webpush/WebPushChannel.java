package org.evenkeel.notification.channel.push.webpush;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.channel.http.GuardedHttp;
import org.evenkeel.notification.channel.push.ShortText;
import org.evenkeel.platform.crypto.Hmac;
import org.evenkeel.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** Messages to browsers over their makers' push services. */
final class WebPushChannel implements Channel {

  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int TOO_LARGE = 413;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_BODY = 2_500;

  /** RFC 8030 section 5.4: a topic has at most 32 characters of base64url. */
  private static final int TOPIC_BYTES = 24;

  private final GuardedHttp http;
  private final Vapid vapid;

  WebPushChannel(GuardedHttp http, Vapid vapid) {
    this.http = http;
    this.vapid = vapid;
  }

  @Override
  public ChannelName name() {
    return ChannelName.WEB_PUSH;
  }

  @Override
  public String provider() {
    return "web_push";
  }

  @Override
  public SendOutcome send(OutgoingMessage message) {
    Optional<PushSubscription> subscription = PushSubscription.read(message.address());
    if (subscription.isEmpty()) {
      return new SendOutcome.AddressGone("unusable_subscription");
    }
    URI endpoint = URI.create(subscription.get().endpoint());
    byte[] body =
        PushEncryption.encrypt(
            payload(message),
            subscription.get().browserKey().orElseThrow(),
            subscription.get().authSecret());
    return switch (http.post(
        endpoint, headers(message, endpoint), body, "application/octet-stream")) {
      case GuardedHttp.Posted.Answered answered ->
          outcome(answered.status(), answered.retryAfter());
      case GuardedHttp.Posted.Failed failed -> failed.outcome();
    };
  }

  private Map<String, String> headers(OutgoingMessage message, URI endpoint) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Authorization", vapid.authorization(endpoint));
    headers.put("Content-Encoding", "aes128gcm");
    headers.put("TTL", Long.toString(Math.max(0, message.timeToLive().toSeconds())));
    headers.put("Urgency", message.urgent() ? "high" : "normal");
    headers.put("Topic", topic(message));
    return headers;
  }

  /** Names what a later message replaces while the browser is away; says nothing to others. */
  private static String topic(OutgoingMessage message) {
    String key = message.collapseKey() == null ? "" : message.collapseKey();
    String named = key.isEmpty() ? message.deliveryId().toString() : key;
    byte[] hash = new Hmac(message.userId().toString().getBytes(UTF_8)).of(named);
    byte[] start = new byte[TOPIC_BYTES];
    System.arraycopy(hash, 0, start, 0, TOPIC_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
  }

  private static byte[] payload(OutgoingMessage message) {
    return Json.mapper()
        .writeValueAsBytes(
            Map.of(
                "title",
                ShortText.of(message.title(), LONGEST_TITLE),
                "body",
                ShortText.of(message.text(), LONGEST_BODY),
                "delivery_id",
                message.deliveryId().toString()));
  }

  private static SendOutcome outcome(int status, @Nullable Duration retryAfter) {
    if (status >= 200 && status < 300) {
      return new SendOutcome.Accepted(null);
    }
    return switch (status) {
      case NOT_FOUND, GONE -> new SendOutcome.AddressGone("status_" + status);
      case TOO_LARGE -> new SendOutcome.Refused("too_large");
      case TOO_MANY -> new SendOutcome.Unavailable("status_429", retryAfter);
      default ->
          status >= SERVER_ERROR
              ? new SendOutcome.Unavailable("status_" + status, retryAfter)
              : new SendOutcome.Refused("status_" + status);
    };
  }
}
