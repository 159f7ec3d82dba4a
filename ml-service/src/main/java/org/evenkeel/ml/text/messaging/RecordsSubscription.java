package org.evenkeel.ml.text.messaging;

import org.evenkeel.contracts.SealedFields;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.JournalEntryRevised;
import org.evenkeel.contracts.wellness.JournalEntryWritten;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens for texts that people wrote. A check-in never changes, so its version is 1. */
@Configuration(proxyBeanMethods = false)
class RecordsSubscription {
  @Bean
  FactSubscription analyzedRecords(WrittenTexts texts) {
    return FactSubscription.of("ml-text")
        .on(Topics.WELLNESS_RECORDS)
        .handle(
            CheckInRecorded.class,
            (envelope, fact) -> {
              if (fact.journalTextSealed() != null) {
                texts.analyze(
                    new SealedText(
                        fact.userId(),
                        "checkin",
                        fact.checkinId(),
                        1,
                        SealedFields.CHECK_IN_JOURNAL_TEXT,
                        fact.journalTextSealed()));
              }
            })
        .handle(
            JournalEntryWritten.class,
            (envelope, fact) ->
                texts.analyze(
                    new SealedText(
                        fact.userId(),
                        "journal",
                        fact.entryId(),
                        fact.version(),
                        SealedFields.JOURNAL_TEXT,
                        fact.textSealed())))
        .handle(
            JournalEntryRevised.class,
            (envelope, fact) ->
                texts.analyze(
                    new SealedText(
                        fact.userId(),
                        "journal",
                        fact.entryId(),
                        fact.version(),
                        SealedFields.JOURNAL_TEXT,
                        fact.textSealed())))
        .build();
  }
}
