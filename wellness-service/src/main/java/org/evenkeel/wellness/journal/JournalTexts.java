package org.evenkeel.wellness.journal;

import java.util.UUID;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.platform.crypto.TextCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Journal texts under the person's data key. */
@Component
class JournalTexts {
  private final TextCipher cipher;

  JournalTexts(TextCipher cipher) {
    this.cipher = cipher;
  }

  @Nullable String sealTitle(UUID userId, UUID entryId, @Nullable String title) {
    return title == null
        ? null
        : cipher.seal(userId, SealedFields.JOURNAL_TITLE, entryId.toString(), title);
  }

  String sealText(UUID userId, UUID entryId, String text) {
    return cipher.seal(userId, SealedFields.JOURNAL_TEXT, entryId.toString(), text);
  }

  @Nullable String title(JournalEntry entry) {
    String sealed = entry.titleSealed();
    return sealed == null
        ? null
        : cipher.open(entry.userId(), SealedFields.JOURNAL_TITLE, entry.id().toString(), sealed);
  }

  String text(JournalEntry entry) {
    return cipher.open(
        entry.userId(), SealedFields.JOURNAL_TEXT, entry.id().toString(), entry.textSealed());
  }
}
