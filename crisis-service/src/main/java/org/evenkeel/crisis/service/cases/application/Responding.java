package org.evenkeel.crisis.service.cases.application;

import java.util.UUID;
import org.evenkeel.platform.crypto.TextCipher;
import org.jspecify.annotations.Nullable;

/**
 * A responder does something about a case.
 *
 * @param note what they say about it
 * @param cipher of the person's texts, from {@link CaseCiphers}
 */
public record Responding(UUID caseId, UUID responder, @Nullable String note, TextCipher cipher) {

  /** Hides the note. */
  @Override
  public String toString() {
    return "Responding[" + responder + " " + caseId + "]";
  }
}
