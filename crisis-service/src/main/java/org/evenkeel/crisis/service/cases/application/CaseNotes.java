package org.evenkeel.crisis.service.cases.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.crisis.service.cases.application.ReadingCases.ReadNote;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What responders note, under the key of the person the case is about. */
@Component
class CaseNotes {

  private static final String NOTE = "crisis.case.note";

  private final Cases cases;
  private final CaseFeed feed;
  private final TextCipher cipher;
  private final Ids ids;

  CaseNotes(Cases cases, CaseFeed feed, TextCipher cipher, Ids ids) {
    this.cases = cases;
    this.feed = feed;
    this.cipher = cipher;
    this.ids = ids;
  }

  void keep(CrisisCase crisis, UUID responder, @Nullable String note, Instant at) {
    if (note == null || note.isBlank()) {
      return;
    }
    UUID noteId = ids.next();
    String sealed = cipher.seal(crisis.userId(), NOTE, noteId.toString(), note);
    cases.keepNote(noteId, crisis.id(), responder, sealed, at);
    feed.tell(crisis.id(), CaseChange.NOTED);
  }

  /** Those that can be opened now. */
  List<ReadNote> of(CrisisCase crisis) {
    return cases.notes(crisis.id()).stream().flatMap(note -> open(crisis, note)).toList();
  }

  private Stream<ReadNote> open(CrisisCase crisis, Cases.Note note) {
    try {
      String text = cipher.open(crisis.userId(), NOTE, note.id().toString(), note.sealed());
      return Stream.of(new ReadNote(note.author(), text, note.createdAt()));
    } catch (DataKeyUnavailableException | DataKeyDestroyedException e) {
      return Stream.empty();
    }
  }
}
