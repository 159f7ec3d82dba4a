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
import org.springframework.stereotype.Component;

/** What responders note, under the key of the person the case is about. */
@Component
class CaseNotes {

  private static final String NOTE = "crisis.case.note";

  private final CaseContents contents;
  private final CaseFeed feed;
  private final Ids ids;

  CaseNotes(CaseContents contents, CaseFeed feed, Ids ids) {
    this.contents = contents;
    this.feed = feed;
    this.ids = ids;
  }

  void keep(CrisisCase crisis, Responding by, Instant at) {
    String note = by.note();
    if (note == null || note.isBlank()) {
      return;
    }
    UUID noteId = ids.next();
    String sealed = by.cipher().seal(crisis.userId(), NOTE, noteId.toString(), note);
    contents.keepNote(noteId, crisis.id(), by.responder(), sealed, at);
    feed.tell(crisis.id(), CaseChange.NOTED);
  }

  /** Those that can be opened now. */
  List<ReadNote> of(CrisisCase crisis, TextCipher cipher) {
    return contents.notes(crisis.id()).stream()
        .flatMap(note -> open(crisis, note, cipher))
        .toList();
  }

  private static Stream<ReadNote> open(
      CrisisCase crisis, CaseContents.Note note, TextCipher cipher) {
    try {
      String text = cipher.open(crisis.userId(), NOTE, note.id().toString(), note.sealed());
      return Stream.of(new ReadNote(note.author(), text, note.createdAt()));
    } catch (DataKeyUnavailableException | DataKeyDestroyedException e) {
      return Stream.empty();
    }
  }
}
