package org.evenkeel.wellness.checkin.application;

import org.evenkeel.wellness.checkin.model.CheckIn;

/** A check-in with its words readable, for its owner. */
public record OpenCheckIn(CheckIn checkIn, CheckInWords words) {

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "OpenCheckIn[" + checkIn.id() + "]";
  }
}
