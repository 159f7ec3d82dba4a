package org.evenkeel.notification.channel.subscription;

/** What came of registering an address, or of asking for another code. */
sealed interface SubscribeOutcome {

  /**
   * It is registered now.
   *
   * @param added whether it was not before
   * @param secret what signs for a receiver, shown once; empty for everything else
   */
  record Registered(Subscription subscription, boolean added, String secret)
      implements SubscribeOutcome {

    /** Hides the secret. */
    @Override
    public String toString() {
      return "Registered[" + subscription + "]";
    }
  }

  record TooManySubscriptions() implements SubscribeOutcome {}

  record TooManyCodes() implements SubscribeOutcome {}

  /** The number said STOP; only a START from it takes that back. */
  record OptedOut() implements SubscribeOutcome {}

  record NoSuchSubscription() implements SubscribeOutcome {}

  /** There is nothing to prove any more. */
  record Proved() implements SubscribeOutcome {}
}
