package org.evenkeel.notification.channel;

/** What a provider tells later about a message it took. */
public enum ReportedState {
  DELIVERED,
  FAILED,
  OPENED,
  DISMISSED
}
