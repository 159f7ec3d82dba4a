package org.evenkeel.auth.profile;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.auth.account.Account;
import org.evenkeel.auth.account.Accounts;
import org.evenkeel.auth.account.Profile;
import org.evenkeel.auth.profile.messaging.ProfileFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ChangingProfile {

  private static final Logger LOG = LoggerFactory.getLogger(ChangingProfile.class);

  private final Accounts accounts;
  private final ProfileFacts facts;

  ChangingProfile(Accounts accounts, ProfileFacts facts) {
    this.accounts = accounts;
    this.facts = facts;
  }

  /** The account after the change; empty when there is none. */
  @Transactional
  public Optional<Account> change(UUID userId, ProfilePatch patch) {
    Optional<Account> account = accounts.lock(userId);
    if (account.isEmpty()) {
      return account;
    }
    Profile profile = patch.onto(account.get().profile());
    accounts.change(userId, profile);
    facts.changed(userId, profile);
    LOG.info("Profile of {} changed", userId);
    return accounts.find(userId);
  }
}
