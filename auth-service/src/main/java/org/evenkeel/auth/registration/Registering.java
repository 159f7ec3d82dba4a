package org.evenkeel.auth.registration;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.auth.account.EmailIndex;
import org.evenkeel.auth.identity.Identities;
import org.evenkeel.auth.identity.IdentityProviderAwayException;
import org.evenkeel.auth.identity.NewIdentity;
import org.evenkeel.auth.registration.RegistrationOutcome.EmailRefused;
import org.evenkeel.auth.registration.RegistrationOutcome.EmailTaken;
import org.evenkeel.auth.registration.RegistrationOutcome.KeyReused;
import org.evenkeel.auth.registration.RegistrationOutcome.Registered;
import org.evenkeel.auth.registration.RegistrationOutcome.StillRunning;
import org.evenkeel.auth.registration.RegistrationOutcome.WeakPassword;
import org.evenkeel.auth.registration.model.PasswordPolicy;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Service;

/**
 * Opens accounts. The identity provider chooses the id, so the order is: pending row, identity,
 * account. Whatever breaks in between is finished by the next attempt with the same address, or by
 * {@link MendingRegistrations}.
 */
@Service
public class Registering {

  private final PasswordPolicy passwords;
  private final Registrations registrations;
  private final Identities identities;
  private final Activating activating;
  private final EmailIndex index;
  private final Clock clock;

  Registering(
      PasswordPolicy passwords,
      Registrations registrations,
      Identities identities,
      Activating activating,
      EmailIndex index,
      Clock clock) {
    this.passwords = passwords;
    this.registrations = registrations;
    this.identities = identities;
    this.activating = activating;
    this.index = index;
    this.clock = clock;
  }

  /**
   * Opens an account, or tells why not.
   *
   * @throws IdentityProviderAwayException when the provider does not answer; asking again helps
   */
  public RegistrationOutcome register(Register command) {
    Application application = command.application();
    Optional<String> objection =
        passwords.objection(command.password(), application.email(), application.displayName());
    if (objection.isPresent()) {
      return new WeakPassword(objection.get());
    }
    return switch (registrations.begin(command, Moments.now(clock))) {
      case Registrations.Answered answered -> new Registered(answered.userId());
      case Registrations.Taken taken -> new EmailTaken();
      case Registrations.Running running -> new StillRunning();
      case Registrations.OtherBody other -> new KeyReused();
      case Registrations.Begun begun -> carryOut(begun.id(), command);
    };
  }

  private RegistrationOutcome carryOut(UUID id, Register command) {
    try {
      return switch (identities.create(identity(id, command))) {
        case Identities.Created created -> activate(id, created.id(), command);
        case Identities.Exists exists -> adopt(id, command);
        case Identities.Refused refused -> {
          registrations.discard(id);
          yield new EmailRefused();
        }
      };
    } catch (RuntimeException e) {
      registrations.release(id, Moments.now(clock));
      throw e;
    }
  }

  /** An identity without an account is what an earlier attempt left behind. */
  private RegistrationOutcome adopt(UUID id, Register command) {
    Application application = command.application();
    Optional<Identities.Found> left = identities.named(index.nameOf(application.address()));
    if (left.isEmpty() || activating.isOpen(left.get().id())) {
      registrations.discard(id);
      return new EmailTaken();
    }
    UUID userId = left.get().id();
    identities.setPassword(userId, command.password());
    identities.describe(userId, Activating.traits(application));
    return activate(id, userId, command);
  }

  private RegistrationOutcome activate(UUID id, UUID userId, Register command) {
    activating.activate(id, userId, command.application());
    return new Registered(userId);
  }

  private NewIdentity identity(UUID id, Register command) {
    Application application = command.application();
    return new NewIdentity(
        index.nameOf(application.address()),
        application.address().value(),
        command.password(),
        application.role(),
        id.toString(),
        Activating.traits(application));
  }
}
