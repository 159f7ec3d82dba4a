package org.evenkeel.auth.registration.messaging;

import java.util.List;
import java.util.Set;
import org.evenkeel.auth.account.Account;
import org.evenkeel.auth.account.Profile;
import org.evenkeel.contracts.identity.StaffContactChanged;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.evenkeel.platform.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Tells of a new account, and of staff where they are reached when this service is away. */
@Component
public class RegistrationFacts {

  private static final Set<String> STAFF = Set.of("responder", "admin", "operator");
  private static final String STAFF_KEY = "staff-contact";
  private static final String STAFF_EMAIL = "identity.staff.email";

  private final Outbox outbox;
  private final KeyFiles files;

  RegistrationFacts(Outbox outbox, KeyFiles files) {
    this.outbox = outbox;
    this.files = files;
  }

  public void registered(Account account) {
    Profile profile = account.profile();
    outbox.publish(
        account.userId(),
        new UserRegistered(
            account.userId(),
            profile.displayName(),
            profile.country(),
            profile.zone(),
            profile.locale(),
            List.of(account.role()),
            account.tier(),
            account.createdAt()));
    if (STAFF.contains(account.role())) {
      outbox.publish(account.userId(), contact(account));
    }
  }

  private StaffContactChanged contact(Account account) {
    ServiceCipher cipher = new ServiceCipher(STAFF_KEY, files.read(STAFF_KEY));
    String record = account.userId().toString();
    return new StaffContactChanged(
        account.userId(),
        List.of(account.role()),
        cipher.seal(STAFF_EMAIL, record, account.email().value()),
        account.profile().zone(),
        account.profile().locale(),
        true);
  }
}
