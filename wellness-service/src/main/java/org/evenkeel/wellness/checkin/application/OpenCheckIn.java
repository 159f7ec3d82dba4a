package org.evenkeel.wellness.checkin.application;

import org.evenkeel.wellness.checkin.model.CheckIn;
import org.jspecify.annotations.Nullable;

/** A check-in with its texts readable, for its owner. */
public record OpenCheckIn(
    CheckIn checkIn, @Nullable String activity, @Nullable String journalText) {

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "OpenCheckIn[" + checkIn.id() + "]";
  }
}
