package org.evenkeel.notification.channel.subscription;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person shows the code that came to their number; from then on the number is theirs. */
@Service
class ProvingNumber {

  private final Subscriptions subscriptions;
  private final PhoneCodes codes;
  private final AddressSeal seal;

  ProvingNumber(Subscriptions subscriptions, PhoneCodes codes, AddressSeal seal) {
    this.subscriptions = subscriptions;
    this.codes = codes;
    this.seal = seal;
  }

  /** What came of it. */
  sealed interface Outcome {

    record Proved(Subscription subscription) implements Outcome {}

    record WrongCode() implements Outcome {}

    /** Too old, guessed too often, or never sent. */
    record NoCode() implements Outcome {}

    record NoSuchSubscription() implements Outcome {}
  }

  @Transactional
  public Outcome prove(UUID userId, UUID id, String code) {
    Optional<Subscription> found =
        subscriptions.find(userId, id).filter(RegisteringAddress::isNumber);
    if (found.isEmpty()) {
      return new Outcome.NoSuchSubscription();
    }
    if (found.get().state() == SubscriptionState.ACTIVE) {
      return new Outcome.Proved(found.get());
    }
    return switch (codes.guess(id, code)) {
      case RIGHT -> {
        subscriptions.takeFromOthers(userId, seal.hashOfNumber(found.get().address()));
        subscriptions.change(id, SubscriptionState.ACTIVE);
        yield new Outcome.Proved(subscriptions.find(userId, id).orElseThrow());
      }
      case WRONG -> new Outcome.WrongCode();
      case VOID -> new Outcome.NoCode();
    };
  }
}
