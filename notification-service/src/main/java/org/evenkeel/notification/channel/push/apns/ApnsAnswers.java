package org.evenkeel.notification.channel.push.apns;

import java.time.Duration;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.channel.http.Reply;
import org.jspecify.annotations.Nullable;

/** What an answer of APNs means. Source: Apple, "Handling notification responses from APNs". */
final class ApnsAnswers {

  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int GONE = 410;
  private static final int TOO_LARGE = 413;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private ApnsAnswers() {}

  static boolean tokenExpired(Reply.Answered answered) {
    return answered.status() == FORBIDDEN && reason(answered).equals("ExpiredProviderToken");
  }

  static SendOutcome outcome(Reply.Answered answered, @Nullable Duration retryAfter) {
    if (answered.successful()) {
      return new SendOutcome.Accepted(answered.headers().firstValue("apns-id").orElse(null));
    }
    int status = answered.status();
    if (status == GONE) {
      return new SendOutcome.AddressGone("unregistered");
    }
    if (status == TOO_MANY || status == FORBIDDEN || status >= SERVER_ERROR) {
      return new SendOutcome.Unavailable("status_" + status, retryAfter);
    }
    return switch (reason(answered)) {
      case "BadDeviceToken" -> new SendOutcome.AddressGone("bad_device_token");
      case "DeviceTokenNotForTopic" -> new SendOutcome.AddressGone("not_for_topic");
      case "PayloadTooLarge" -> new SendOutcome.Refused("too_large");
      case "IdleTimeout" -> new SendOutcome.Unavailable("idle_timeout", retryAfter);
      default -> new SendOutcome.Refused(refusal(status));
    };
  }

  private static String refusal(int status) {
    return switch (status) {
      case BAD_REQUEST -> "bad_request";
      case TOO_LARGE -> "too_large";
      default -> "status_" + status;
    };
  }

  private static String reason(Reply.Answered answered) {
    return answered.json().path("reason").asString("");
  }
}
