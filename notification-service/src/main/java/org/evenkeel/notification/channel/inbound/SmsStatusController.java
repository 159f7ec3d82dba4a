package org.evenkeel.notification.channel.inbound;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evenkeel.notification.channel.DeliveryReports;
import org.evenkeel.notification.channel.ReportedState;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Providers tell what became of text messages. The same again changes nothing. */
@RestController
class SmsStatusController {

  private static final String CALL = "status";
  private static final Pattern ERROR = Pattern.compile("[0-9]{1,6}");

  /** The receiver has said STOP. Source: Twilio, "Error 21610". */
  private static final String STOPPED = "21610";

  private final ProviderCalls calls;
  private final DeliveryReports reports;
  private final CallbackMeters meters;
  private final Clock clock;

  SmsStatusController(
      ProviderCalls calls, DeliveryReports reports, CallbackMeters meters, Clock clock) {
    this.calls = calls;
    this.reports = reports;
    this.meters = meters;
    this.clock = clock;
  }

  @Public
  @PostMapping(
      path = "/api/v1/webhooks/sms/{provider}/status",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Void> status(
      @PathVariable String provider,
      @RequestParam MultiValueMap<String, String> form,
      @RequestHeader(name = "X-Twilio-Signature", required = false) @Nullable String signature) {
    calls.check(provider, CALL, form, signature);
    String id = form.getFirst("MessageSid");
    Optional<ReportedState> state = state(form.getFirst("MessageStatus"));
    if (id == null || state.isEmpty()) {
      meters.count(provider, CALL, "ignored");
    } else {
      boolean isNew =
          reports.report(
              provider, id, state.get(), code(form.getFirst("ErrorCode")), Moments.now(clock));
      if (!isNew) {
        calls.withoutEffect(provider, CALL);
      }
      meters.count(provider, CALL, state.get().name().toLowerCase(Locale.ROOT));
    }
    return ResponseEntity.noContent().build();
  }

  /** Steps on the way are of no interest. Source: Twilio, "Message status values". */
  private static Optional<ReportedState> state(@Nullable String status) {
    return Optional.ofNullable(
        switch (status) {
          case "delivered" -> ReportedState.DELIVERED;
          case "undelivered", "failed" -> ReportedState.FAILED;
          case "read" -> ReportedState.OPENED;
          case null, default -> null;
        });
  }

  private static @Nullable String code(@Nullable String error) {
    if (error == null || !ERROR.matcher(error).matches()) {
      return null;
    }
    return error.equals(STOPPED) ? "opted_out" : "error_" + error;
  }
}
