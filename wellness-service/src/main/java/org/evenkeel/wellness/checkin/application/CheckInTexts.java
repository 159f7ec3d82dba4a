package org.evenkeel.wellness.checkin.application;

import java.util.UUID;
import org.evenkeel.wellness.checkin.model.CheckIn;
import org.evenkeel.wellness.checkin.model.SealedWords;

/** Seals and opens what people write in check-ins. */
public interface CheckInTexts {
  SealedWords seal(UUID userId, UUID checkInId, CheckInWords words);

  CheckInWords open(CheckIn checkIn);
}
