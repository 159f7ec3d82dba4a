package org.evenkeel.wellness.journal.messaging;

import org.evenkeel.contracts.wellness.JournalEntryDeleted;
import org.evenkeel.contracts.wellness.JournalEntryRevised;
import org.evenkeel.contracts.wellness.JournalEntryWritten;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.wellness.journal.JournalEntry;
import org.evenkeel.wellness.journal.JournalEvents;
import org.springframework.stereotype.Component;

/** Publishes JournalEntryWritten, JournalEntryRevised and JournalEntryDeleted. */
@Component
class OutboxJournalEvents implements JournalEvents {
  private final Outbox outbox;

  OutboxJournalEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void written(JournalEntry entry, String sourceId) {
    outbox.publish(entry.userId(), writtenFact(entry, sourceId));
  }

  @Override
  public void revised(JournalEntry entry, String sourceId) {
    outbox.publish(entry.userId(), revisedFact(entry, sourceId));
  }

  @Override
  public void deleted(JournalEntry entry) {
    outbox.publish(
        entry.userId(),
        new JournalEntryDeleted(entry.id(), entry.userId(), entry.moment().localDate()));
  }

  static JournalEntryWritten writtenFact(JournalEntry entry, String sourceId) {
    return new JournalEntryWritten(
        entry.id(),
        entry.userId(),
        entry.moment().occurredAt(),
        entry.moment().zone().getId(),
        entry.moment().localDate(),
        entry.titleSealed(),
        entry.textSealed(),
        entry.version(),
        entry.floor().riskScore(),
        entry.floor().flagged(),
        sourceId);
  }

  static JournalEntryRevised revisedFact(JournalEntry entry, String sourceId) {
    return new JournalEntryRevised(
        entry.id(),
        entry.userId(),
        entry.updatedAt(),
        entry.titleSealed(),
        entry.textSealed(),
        entry.version(),
        entry.floor().riskScore(),
        entry.floor().flagged(),
        sourceId);
  }
}
