package org.evenkeel.notification.channel;

/** Numbers of people without an account: members' emergency contacts. */
public interface ContactNumbers {

  /** Whether a contact was written to there, also for a while after they ended it. */
  boolean know(String number);

  /** Who has this number is nobody's contact any more; in the caller's transaction. */
  void stop(String number);
}
