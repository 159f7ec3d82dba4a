package org.evenkeel.auth.profile.messaging;

import java.util.UUID;
import org.evenkeel.auth.account.Profile;
import org.evenkeel.auth.account.Profile.Neurodiversity;
import org.evenkeel.contracts.identity.ProfileChanged;
import org.evenkeel.platform.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Tells of changed profiles. */
@Component
public class ProfileFacts {

  private final Outbox outbox;

  ProfileFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  public void changed(UUID userId, Profile profile) {
    Neurodiversity told = profile.neurodiversity();
    outbox.publish(
        userId,
        new ProfileChanged(
            userId,
            profile.displayName(),
            profile.ageRange(),
            profile.country(),
            profile.zone(),
            profile.locale(),
            told.adhd(),
            told.autismSpectrum(),
            told.anxiety(),
            told.depression(),
            told.otherConditions()));
  }
}
