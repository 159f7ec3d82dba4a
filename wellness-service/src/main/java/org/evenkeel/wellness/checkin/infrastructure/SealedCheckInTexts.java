package org.evenkeel.wellness.checkin.infrastructure;

import java.util.UUID;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.wellness.checkin.application.CheckInTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Check-in texts under the person's data key. */
@Component
class SealedCheckInTexts implements CheckInTexts {
  /** As {@code CheckInRecorded} in contracts documents it. */
  static final String ACTIVITY = "wellness.check-in.context-activity";

  private final TextCipher cipher;

  SealedCheckInTexts(TextCipher cipher) {
    this.cipher = cipher;
  }

  @Override
  public @Nullable String sealJournal(UUID userId, UUID checkInId, @Nullable String text) {
    return seal(userId, SealedFields.CHECK_IN_JOURNAL_TEXT, checkInId, text);
  }

  @Override
  public @Nullable String sealActivity(UUID userId, UUID checkInId, @Nullable String text) {
    return seal(userId, ACTIVITY, checkInId, text);
  }

  @Override
  public @Nullable String openJournal(UUID userId, UUID checkInId, @Nullable String sealed) {
    return open(userId, SealedFields.CHECK_IN_JOURNAL_TEXT, checkInId, sealed);
  }

  @Override
  public @Nullable String openActivity(UUID userId, UUID checkInId, @Nullable String sealed) {
    return open(userId, ACTIVITY, checkInId, sealed);
  }

  private @Nullable String seal(UUID userId, String field, UUID id, @Nullable String text) {
    return text == null ? null : cipher.seal(userId, field, id.toString(), text);
  }

  private @Nullable String open(UUID userId, String field, UUID id, @Nullable String sealed) {
    return sealed == null ? null : cipher.open(userId, field, id.toString(), sealed);
  }
}
