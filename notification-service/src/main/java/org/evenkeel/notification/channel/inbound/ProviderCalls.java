package org.evenkeel.notification.channel.inbound;

import java.util.Map;
import org.evenkeel.notification.channel.sms.SmsSettings;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.RefusedAttempts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Lets only calls in that a provider signed. Forged ones are on record, and so are those without
 * effect: a provider repeats itself, and so does whoever got hold of a call of its.
 */
@Component
class ProviderCalls {

  private final ObjectProvider<SmsSettings> settings;
  private final CallbackMeters meters;
  private final RefusedAttempts refused;

  ProviderCalls(
      ObjectProvider<SmsSettings> settings, CallbackMeters meters, RefusedAttempts refused) {
    this.settings = settings;
    this.meters = meters;
    this.refused = refused;
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
      note("webhook.forged", provider, call);
      throw new ProblemException(CommonProblems.FORBIDDEN);
    }
  }

  /** A signed call that told nothing new: told before, too late, or about no message of ours. */
  void withoutEffect(String provider, String call) {
    note("webhook.without-effect", provider, call);
  }

  private void note(String action, String provider, String call) {
    refused.note(
        new AuditEntry(null, action, "sms_provider", provider, null, Map.of("call", call)));
  }
}
