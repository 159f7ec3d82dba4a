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

  @Nullable String title(SealedEntry entry) {
    String ciphertext = entry.title();
    return ciphertext == null
        ? null
        : cipher.open(
            entry.userId(), SealedFields.JOURNAL_TITLE, entry.id().toString(), ciphertext);
  }

  String text(SealedEntry entry) {
    return cipher.open(
        entry.userId(), SealedFields.JOURNAL_TEXT, entry.id().toString(), entry.text());
  }
}
