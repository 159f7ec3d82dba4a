package org.evenkeel.notification.channel.sms;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.channel.http.Reply;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an answer of the Messages resource means. Source: Twilio's error dictionary. */
final class TwilioAnswers {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  /** The number takes no messages from us. */
  private static final Map<Integer, String> GONE =
      Map.of(
          21610, "opted_out",
          21211, "invalid_number",
          21614, "not_a_mobile_number",
          21612, "unreachable_number");

  /** Something of ours is wrong or used up; the words and the number may be right. */
  private static final Map<Integer, String> OURS =
      Map.of(
          20003, "sign_in_refused",
          20429, "too_many_requests",
          21606, "sender_refused",
          21611, "queue_full",
          21659, "sender_refused",
          30001, "queue_full",
          30002, "account_suspended");

  /** A message that failed at once counts as refused, though the answer is 201. */
  private static final Set<String> FAILED = Set.of("failed", "undelivered", "canceled");

  private TwilioAnswers() {}

  static SendOutcome outcome(Reply.Answered answered, @Nullable Duration retryAfter) {
    JsonNode body = answered.json();
    if (answered.successful()) {
      String sid = body.path("sid").asString("");
      int error = body.path("error_code").asInt(0);
      if (FAILED.contains(body.path("status").asString(""))) {
        return of(error, "failed_at_once", retryAfter);
      }
      return new SendOutcome.Accepted(sid.isEmpty() ? null : sid);
    }
    int status = answered.status();
    if (status == TOO_MANY || status >= SERVER_ERROR) {
      return new SendOutcome.Unavailable("status_" + status, retryAfter);
    }
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      return new SendOutcome.Unavailable("sign_in_refused", retryAfter);
    }
    return of(body.path("code").asInt(0), "status_" + status, retryAfter);
  }

  private static SendOutcome of(int error, String otherwise, @Nullable Duration retryAfter) {
    String gone = GONE.get(error);
    if (gone != null) {
      return new SendOutcome.AddressGone(gone);
    }
    String ours = OURS.get(error);
    if (ours != null) {
      return new SendOutcome.Unavailable(ours, retryAfter);
    }
    return new SendOutcome.Refused(error > 0 ? "error_" + error : otherwise);
  }
}
