package org.evenkeel.wellness.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.wellness.journal.JournalEntry.FloorNote;
import org.evenkeel.wellness.people.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person writes, revises and deletes entries of their journal. */
@Service
class Journaling {
  private static final Logger log = LoggerFactory.getLogger(Journaling.class);

  private final JdbcJournal journal;
  private final JournalTexts texts;
  private final JournalEvents events;
  private final CrisisSignals signals;
  private final People people;
  private final Ids ids;
  private final Clock clock;

  Journaling(
      JdbcJournal journal,
      JournalTexts texts,
      JournalEvents events,
      CrisisSignals signals,
      People people,
      Ids ids,
      Clock clock) {
    this.journal = journal;
    this.texts = texts;
    this.events = events;
    this.signals = signals;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  public JournalEntry write(
      Caller caller, JournalRequest request, Instant occurredAt, Screening screening) {
    UUID id = ids.next();
    UUID userId = caller.userId();
    Instant now = Moments.now(clock);
    JournalEntry entry =
        new JournalEntry(
            id,
            userId,
            LocalMoment.of(occurredAt, people.of(caller).zone()),
            now,
            now,
            1,
            texts.sealTitle(userId, id, request.title()),
            texts.sealText(userId, id, request.text()),
            note(screening),
            null);
    journal.add(entry);
    events.written(entry, screening.sourceId());
    signals.attach(screening, userId, id);
    log.info("journal entry written: {}", id);
    return entry;
  }

  @Transactional
  public JournalOutcome revise(
      UUID userId, UUID id, IfMatch match, JournalRequest request, Screening screening) {
    Optional<JournalEntry> found = journal.findForChange(userId, id);
    if (found.isEmpty()) {
      return new JournalOutcome.Missing();
    }
    if (!match.accepts(found.get().version())) {
      return new JournalOutcome.Stale();
    }
    JournalEntry entry =
        found
            .get()
            .revised(
                Moments.now(clock),
                texts.sealTitle(userId, id, request.title()),
                texts.sealText(userId, id, request.text()),
                note(screening));
    journal.revise(entry);
    events.revised(entry, screening.sourceId());
    signals.attach(screening, userId, id);
    log.info("journal entry revised: {} version {}", id, entry.version());
    return new JournalOutcome.Done(entry);
  }

  @Transactional
  public JournalOutcome delete(UUID userId, UUID id, IfMatch match) {
    Optional<JournalEntry> found = journal.findForChange(userId, id);
    if (found.isEmpty()) {
      return new JournalOutcome.Missing();
    }
    if (!match.accepts(found.get().version())) {
      return new JournalOutcome.Stale();
    }
    journal.remove(found.get());
    events.deleted(found.get());
    log.info("journal entry deleted: {}", id);
    return new JournalOutcome.Done(found.get());
  }

  private static FloorNote note(Screening screening) {
    return new FloorNote(
        screening.result().riskScore(), screening.crisisAlert(), screening.result().floorVersion());
  }
}
