package org.evenkeel.crisis.service.cases.application;

import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what responders note, under the key of the person the case is about. */
@Component
class CaseNotes {

  private static final String NOTE = "crisis.case.note";

  private final Cases cases;
  private final TextCipher cipher;
  private final Ids ids;

  CaseNotes(Cases cases, TextCipher cipher, Ids ids) {
    this.cases = cases;
    this.cipher = cipher;
    this.ids = ids;
  }

  void keep(CrisisCase crisis, UUID responder, @Nullable String note) {
    if (note == null || note.isBlank()) {
      return;
    }
    UUID noteId = ids.next();
    String sealed = cipher.seal(crisis.userId(), NOTE, noteId.toString(), note);
    cases.keepNote(noteId, crisis.id(), responder, sealed);
  }
}
