package org.evenkeel.notification.channel.push.fcm;

import java.time.Duration;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.channel.http.Reply;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an answer of FCM means. Source: "FCM REST API, ErrorCode". */
final class FcmAnswers {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private FcmAnswers() {}

  static SendOutcome outcome(Reply.Answered answered, @Nullable Duration retryAfter) {
    if (answered.successful()) {
      String name = answered.json().path("name").asString("");
      return new SendOutcome.Accepted(name.isEmpty() ? null : name);
    }
    int status = answered.status();
    return switch (errorCode(answered.json())) {
      case "UNREGISTERED" -> new SendOutcome.AddressGone("unregistered");
      case "SENDER_ID_MISMATCH" -> new SendOutcome.AddressGone("sender_id_mismatch");
      case "INVALID_ARGUMENT" -> new SendOutcome.Refused("invalid_argument");
      case "THIRD_PARTY_AUTH_ERROR" ->
          new SendOutcome.Unavailable("third_party_auth_error", retryAfter);
      default -> byStatus(status, retryAfter);
    };
  }

  /** A 404 that names no token is a project of ours that is not there, not a device. */
  private static SendOutcome byStatus(int status, @Nullable Duration retryAfter) {
    boolean later =
        status == UNAUTHORIZED
            || status == FORBIDDEN
            || status == NOT_FOUND
            || status == TOO_MANY
            || status >= SERVER_ERROR;
    return later
        ? new SendOutcome.Unavailable("status_" + status, retryAfter)
        : new SendOutcome.Refused("status_" + status);
  }

  /** The detail of FCM's own, else the status of Google's error model. */
  private static String errorCode(JsonNode body) {
    for (JsonNode detail : body.path("error").path("details")) {
      if (detail.path("@type").asString("").endsWith("FcmError")) {
        return detail.path("errorCode").asString("");
      }
    }
    return body.path("error").path("status").asString("");
  }
}
