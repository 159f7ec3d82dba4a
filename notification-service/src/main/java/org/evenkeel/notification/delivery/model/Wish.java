package org.evenkeel.notification.delivery.model;

/** What a person wants of one kind over one channel. */
public enum Wish {
  WANTED,
  /** The kind, but not over this channel. */
  ELSEWHERE,
  NOT_AT_ALL
}
