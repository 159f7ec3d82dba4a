package org.evenkeel.notification.channel;

/**
 * One provider of one way to reach people. Several providers of one way stand in an order; when one
 * certainly did not take a message, the next is asked.
 */
public interface Channel {

  ChannelName name();

  /** The provider, for logs and metrics: {@code smtp}, {@code twilio}, {@code fcm}. */
  String provider();

  /**
   * Hands over one message and waits for the provider's answer. Whatever the provider or the
   * network does is an answer; an exception is a defect.
   */
  SendOutcome send(OutgoingMessage message);
}
