package org.evenkeel.notification.channel.subscription;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.notification.channel.ChannelName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers where a person is reached. The same address again is the same subscription. */
@Service
class RegisteringAddress {

  static final int MOST = 20;

  private final Subscriptions subscriptions;
  private final SmsOptOuts optOuts;
  private final PhoneCodes codes;
  private final SendingCode sending;

  RegisteringAddress(
      Subscriptions subscriptions, SmsOptOuts optOuts, PhoneCodes codes, SendingCode sending) {
    this.subscriptions = subscriptions;
    this.optOuts = optOuts;
    this.codes = codes;
    this.sending = sending;
  }

  @Transactional
  public SubscribeOutcome subscribe(UUID userId, Registration registration) {
    boolean number = registration.channel() == ChannelName.SMS;
    if (number && optOuts.contain(registration.hash())) {
      return new SubscribeOutcome.OptedOut();
    }
    subscriptions.lock(userId);
    Optional<Subscription> known = subscriptions.find(userId, registration.hash());
    if (known.isEmpty() && subscriptions.count(userId) >= MOST) {
      return new SubscribeOutcome.TooManySubscriptions();
    }
    if (number) {
      return subscribeNumber(userId, registration, known);
    }
    subscriptions.takeFromOthers(userId, registration.hash());
    known.ifPresent(same -> subscriptions.renew(same.id(), registration, SubscriptionState.ACTIVE));
    Subscription now =
        known.isPresent()
            ? subscriptions.find(userId, registration.hash()).orElseThrow()
            : subscriptions.add(userId, registration, SubscriptionState.ACTIVE);
    return new SubscribeOutcome.Registered(now, known.isEmpty(), registration.secret());
  }

  /** A number is used once its owner has proved that it is theirs. */
  private SubscribeOutcome subscribeNumber(
      UUID userId, Registration registration, Optional<Subscription> known) {
    if (known.filter(same -> same.state() == SubscriptionState.ACTIVE).isPresent()) {
      return new SubscribeOutcome.Registered(known.get(), false, "");
    }
    Subscription pending =
        known.orElseGet(() -> subscriptions.add(userId, registration, SubscriptionState.PENDING));
    Optional<String> code = codes.issue(pending);
    if (code.isEmpty()) {
      return new SubscribeOutcome.TooManyCodes();
    }
    sending.send(pending, code.get());
    return new SubscribeOutcome.Registered(pending, known.isEmpty(), "");
  }

  /** Another code for a number that waits for one. */
  @Transactional
  public SubscribeOutcome sendCodeAgain(UUID userId, UUID id) {
    subscriptions.lock(userId);
    Optional<Subscription> found =
        subscriptions.find(userId, id).filter(RegisteringAddress::isNumber);
    if (found.isEmpty()) {
      return new SubscribeOutcome.NoSuchSubscription();
    }
    if (found.get().state() == SubscriptionState.ACTIVE) {
      return new SubscribeOutcome.Proved();
    }
    if (optOuts.saidStop(found.get().address())) {
      return new SubscribeOutcome.OptedOut();
    }
    Optional<String> code = codes.issue(found.get());
    if (code.isEmpty()) {
      return new SubscribeOutcome.TooManyCodes();
    }
    sending.send(found.get(), code.get());
    return new SubscribeOutcome.Registered(found.get(), false, "");
  }

  static boolean isNumber(Subscription subscription) {
    return subscription.channel() == ChannelName.SMS;
  }
}
