package org.evenkeel.auth.provisioning;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.auth.account.Accounts;
import org.evenkeel.auth.account.EmailAddress;
import org.evenkeel.auth.account.Profile;
import org.evenkeel.auth.registration.Application;
import org.evenkeel.auth.registration.Register;
import org.evenkeel.auth.registration.Registering;
import org.evenkeel.auth.registration.RegistrationOutcome;
import org.evenkeel.auth.registration.RegistrationOutcome.Registered;
import org.springframework.stereotype.Service;

/** Opens accounts whose addresses the operator vouches for. */
@Service
class Provisioning {

  private final Registering registering;
  private final Accounts accounts;

  Provisioning(Registering registering, Accounts accounts) {
    this.registering = registering;
    this.accounts = accounts;
  }

  ProvisionAnswer provision(ProvisionRequest request) {
    if (!Accounts.ROLES.contains(request.role())) {
      return ProvisionAnswer.refused(request.role(), "unknown role");
    }
    Optional<UUID> known = accounts.idOf(new EmailAddress(request.email()));
    if (known.isPresent()) {
      return new ProvisionAnswer(known.get(), request.role(), false, null);
    }
    RegistrationOutcome outcome =
        registering.register(new Register(application(request), request.password(), null));
    return outcome instanceof Registered registered
        ? new ProvisionAnswer(registered.userId(), request.role(), true, null)
        : ProvisionAnswer.refused(request.role(), outcome.getClass().getSimpleName());
  }

  private static Application application(ProvisionRequest request) {
    return new Application(
        request.email(),
        Profile.normal(request.displayName()),
        request.role(),
        request.country(),
        request.timezone(),
        request.locale(),
        true);
  }
}
