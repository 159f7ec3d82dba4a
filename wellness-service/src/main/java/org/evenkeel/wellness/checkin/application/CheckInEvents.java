package org.evenkeel.wellness.checkin.application;

import org.evenkeel.wellness.checkin.model.CheckIn;

/** Where it is told what happened to check-ins. */
public interface CheckInEvents {

  /**
   * A check-in was recorded.
   *
   * @param sourceId under which the floor signalled for the same request
   */
  void recorded(OpenCheckIn open, String sourceId);

  void deleted(CheckIn checkIn);
}
