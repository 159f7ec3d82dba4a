package org.evenkeel.wellness.checkin.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person wrote, as ciphertext; null where they wrote nothing.
 *
 * @param emotionTags of a JSON array
 * @param emotionIndex what stands for each tag, to filter by; says nothing without the key
 * @param bodyScan of a JSON object
 */
public record SealedWords(
    @Nullable String emotionTags,
    List<String> emotionIndex,
    @Nullable String activity,
    @Nullable String journalText,
    @Nullable String bodyScan) {

  public SealedWords {
    emotionIndex = List.copyOf(emotionIndex);
  }
}
