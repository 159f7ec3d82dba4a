package org.evenkeel.wellness.checkin.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens what people write in check-ins. */
public interface CheckInTexts {
  @Nullable String sealJournal(UUID userId, UUID checkInId, @Nullable String text);

  @Nullable String sealActivity(UUID userId, UUID checkInId, @Nullable String text);

  @Nullable String openJournal(UUID userId, UUID checkInId, @Nullable String sealed);

  @Nullable String openActivity(UUID userId, UUID checkInId, @Nullable String sealed);
}
