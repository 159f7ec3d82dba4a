package org.evenkeel.notification.delivery.model;

import java.time.Duration;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.jspecify.annotations.Nullable;

/** What follows from a provider's answer. */
public sealed interface NextStep {

  /** It is on its way. */
  record Done(@Nullable String providerId) implements NextStep {}

  /** The same channel's next provider is asked at once. */
  record NextProvider() implements NextStep {}

  /** The address is dropped, and the person's next one on this channel is taken. */
  record NextAddress(String code) implements NextStep {}

  /** This channel does not lead there. */
  record NextChannel(String code) implements NextStep {}

  /** The same again after a pause. */
  record Later(@Nullable Duration asked, String code) implements NextStep {}

  /** The same again after a long pause: nothing else is left to try, and it must arrive. */
  record MuchLater(String code) implements NextStep {}

  /** Nothing more is done: another message might be a second one. */
  record GiveUp(String code) implements NextStep {}

  /** Whoever has the address it was ordered for wants nothing from us. */
  record OptedOut() implements NextStep {}

  /** How channels name that. */
  String OPTED_OUT = "opted_out";

  /** The code under which a message is given up that may have been taken. */
  String UNKNOWN = "unknown_outcome";

  /** Only what must arrive is sent again where it may have arrived. */
  static boolean resends(DeliveryKind kind) {
    return DeliveryPolicy.passes(kind);
  }

  /** Whether somebody whose address was ordered for said that they want nothing from us. */
  static boolean optedOut(SendOutcome outcome, boolean onlyAddress) {
    return onlyAddress
        && outcome instanceof SendOutcome.AddressGone(String code)
        && code.equals(OPTED_OUT);
  }

  /**
   * What follows.
   *
   * @param anotherProvider whether there is one that was not asked
   * @param onlyAddress whether the message was ordered for this address and no other
   */
  static NextStep after(
      DeliveryKind kind, SendOutcome outcome, boolean anotherProvider, boolean onlyAddress) {
    boolean must = onlyAddress && kind == DeliveryKind.CRISIS;
    return switch (outcome) {
      case SendOutcome.Accepted(String providerId) -> new Done(providerId);
      // What one provider will not carry, another may: worth asking for what must arrive.
      case SendOutcome.Refused(String code) ->
          anotherProvider && resends(kind)
              ? new NextProvider()
              : must ? new MuchLater(code) : new NextChannel(code);
      // Another provider's sender would get around a wish, not around an outage.
      case SendOutcome.AddressGone _ when optedOut(outcome, onlyAddress) -> new OptedOut();
      case SendOutcome.AddressGone(String code) ->
          anotherProvider && resends(kind)
              ? new NextProvider()
              : must
                  ? new MuchLater(code)
                  : onlyAddress ? new NextChannel(code) : new NextAddress(code);
      case SendOutcome.Unavailable(String code, Duration asked) ->
          anotherProvider ? new NextProvider() : new Later(asked, code);
      case SendOutcome.Unknown(String code) ->
          !resends(kind)
              ? new GiveUp(UNKNOWN)
              : anotherProvider ? new NextProvider() : new Later(null, code);
    };
  }
}
