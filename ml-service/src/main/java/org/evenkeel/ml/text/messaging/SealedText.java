package org.evenkeel.ml.text.messaging;

import java.util.UUID;

/**
 * A text as it arrives: ciphertext with what is needed to open it.
 *
 * @param sourceType checkin or journal
 * @param field the field it was sealed for
 */
record SealedText(
    UUID userId,
    String sourceType,
    UUID sourceId,
    int sourceVersion,
    String field,
    String ciphertext) {
  /** Hides the text. */
  @Override
  public String toString() {
    return "SealedText[" + sourceType + " " + sourceId + "]";
  }
}
