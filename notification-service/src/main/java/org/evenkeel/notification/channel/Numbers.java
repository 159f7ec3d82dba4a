package org.evenkeel.notification.channel;

/** Telephone numbers in E.164, as far as this service knows them. */
public interface Numbers {

  /** The same for the same number; tells nobody which one it is. */
  String hash(String number);

  /** Whether its owner sent STOP and not START after it. */
  boolean saidStop(String number);
}
