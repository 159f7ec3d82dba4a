package org.evenkeel.auth.registration;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.evenkeel.auth.account.AcceptedTexts;
import org.evenkeel.auth.account.Account;
import org.evenkeel.auth.account.Accounts;
import org.evenkeel.auth.datakey.DataKeyring;
import org.evenkeel.auth.identity.Traits;
import org.evenkeel.auth.registration.messaging.RegistrationFacts;
import org.evenkeel.auth.verification.RequestingVerification;
import org.evenkeel.platform.time.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The last step: data key, account, facts and verification mail for an identity that exists. */
@Service
class Activating {

  private static final Logger LOG = LoggerFactory.getLogger(Activating.class);

  private final Accounts accounts;
  private final DataKeyring keys;
  private final Registrations registrations;
  private final RegistrationFacts facts;
  private final RequestingVerification verification;
  private final AcceptedTexts texts;
  private final Clock clock;
  private final MeterRegistry meters;

  Activating(
      Accounts accounts,
      DataKeyring keys,
      Registrations registrations,
      RegistrationFacts facts,
      RequestingVerification verification,
      RegistrationSettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.accounts = accounts;
    this.keys = keys;
    this.registrations = registrations;
    this.facts = facts;
    this.verification = verification;
    this.texts = new AcceptedTexts(settings.privacyPolicyVersion(), settings.disclaimerVersion());
    this.clock = clock;
    this.meters = meters;
  }

  /** Does nothing twice: a second call finds the account open. */
  @Transactional
  void activate(UUID registrationId, UUID userId, Application application) {
    keys.ensure(userId);
    Account account = application.toAccount(userId, Moments.now(clock));
    if (accounts.open(account, texts)) {
      facts.registered(account);
      if (!account.emailVerified()) {
        verification.request(account);
      }
      meters.counter("auth.registrations", "role", account.role()).increment();
      LOG.info("Account {} opened", userId);
    }
    registrations.activated(registrationId, userId);
  }

  boolean isOpen(UUID userId) {
    return accounts.find(userId).isPresent();
  }

  static Traits traits(Application application) {
    return new Traits(
        "free",
        application.country(),
        application.zone(),
        application.locale(),
        application.emailVerified());
  }
}
