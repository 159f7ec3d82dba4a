package org.evenkeel.notification.channel.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.notification.channel.sms.SmsSettings;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Lets only calls in that a provider signed. A forged one is counted; the first of a minute is
 * audited, because whoever floods us must not fill the audit log.
 */
@Component
class ProviderCalls {

  private static final Duration BETWEEN_ENTRIES = Duration.ofMinutes(1);

  private final ObjectProvider<SmsSettings> settings;
  private final CallbackMeters meters;
  private final AuditLog audit;
  private final Clock clock;
  private final Map<String, Instant> audited = new ConcurrentHashMap<>();

  ProviderCalls(
      ObjectProvider<SmsSettings> settings, CallbackMeters meters, AuditLog audit, Clock clock) {
    this.settings = settings;
    this.meters = meters;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Ends with 404 for a provider that is not ours, and with 403 for a call that it did not sign.
   *
   * @param call status or inbound, the last part of the path
   */
  void check(
      String provider,
      String call,
      MultiValueMap<String, String> form,
      @Nullable String signature) {
    SmsSettings configured = settings.getIfAvailable();
    SmsSettings.Provider known =
        configured == null ? null : configured.provider(provider).orElse(null);
    if (configured == null || known == null) {
      throw new ProblemException(CommonProblems.NOT_FOUND);
    }
    String url = configured.publicAddress("/api/v1/webhooks/sms/" + provider + "/" + call);
    if (!TwilioSignature.holds(known.authToken(), url, form, signature)) {
      meters.count(provider, call, "forged");
      auditOnceAMinute(provider, call);
      throw new ProblemException(CommonProblems.FORBIDDEN);
    }
  }

  private void auditOnceAMinute(String provider, String call) {
    Instant now = clock.instant();
    Instant kept =
        audited.merge(
            provider + "/" + call,
            now,
            (last, next) -> last.plus(BETWEEN_ENTRIES).isAfter(next) ? last : next);
    if (kept.equals(now)) {
      audit.record(
          new AuditEntry(
              null, "webhook.forged", "sms_provider", provider, null, Map.of("call", call)));
    }
  }
}
