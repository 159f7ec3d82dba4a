package org.evenkeel.ml.text.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.ml.TextAnalyzed;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.JournalEntryRevised;
import org.evenkeel.ml.FixedKeys;
import org.evenkeel.ml.RunningService;
import org.evenkeel.platform.crypto.TextCipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AnalyzedTextsIT extends RunningService {
  private static final String TEXT = "I feel so lonely and sad tonight, marker-7261.";

  private final TextCipher cipher = new TextCipher(new FixedKeys());
  private final UUID userId = UUID.randomUUID();

  @Test
  void the_text_of_a_check_in_is_analysed_once_and_stays_sealed(CapturedOutput log) {
    CheckInRecorded checkin = checkin(TEXT);
    UUID eventId = UUID.randomUUID();

    BROKER.publish(eventId, userId, checkin);
    BROKER.publish(eventId, userId, checkin);
    BROKER.publish(UUID.randomUUID(), userId, checkin("We had a lovely walk, I am so happy!"));

    List<TextAnalyzed> found = analysed(2);
    assertThat(found.getFirst().sourceType()).isEqualTo("checkin");
    assertThat(found.getFirst().sourceId()).isEqualTo(checkin.checkinId());
    assertThat(found.getFirst().emotionPrimary()).isEqualTo("sadness");
    assertThat(found.getFirst().sentiment()).isNegative();
    assertThat(found.getFirst().confidence()).isBetween(0.5, 1.0);
    assertThat(found.getFirst().probabilities()).hasSize(12).containsKey("overwhelm");
    assertThat(found.get(1).emotionPrimary()).isEqualTo("joy");
    assertThat(found.get(1).sentiment()).isPositive();
    assertThat(log.getAll()).doesNotContain("marker-7261", "sadness");
    assertThat(BROKER.records(Topics.ML_INSIGHTS))
        .noneMatch(row -> new String(row.value(), UTF_8).contains("sadness"));
  }

  @Test
  void a_check_in_without_text_gives_no_analysis_and_garbage_blocks_nobody() {
    BROKER.publishGarbage(userId, CheckInRecorded.class);
    BROKER.publish(UUID.randomUUID(), userId, checkin(null));
    UUID entryId = UUID.randomUUID();
    BROKER.publish(UUID.randomUUID(), userId, unreadable(entryId));
    BROKER.publish(UUID.randomUUID(), userId, revised(entryId, 3));

    assertThat(analysed(1))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.sourceType()).isEqualTo("journal");
              assertThat(found.sourceId()).isEqualTo(entryId);
              assertThat(found.sourceVersion()).isEqualTo(3);
            });
  }

  private List<TextAnalyzed> analysed(int count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> BROKER.published(TextAnalyzed.class, userId).size() >= count);
    List<TextAnalyzed> found = BROKER.published(TextAnalyzed.class, userId);
    assertThat(found).hasSize(count);
    return found;
  }

  private CheckInRecorded checkin(String text) {
    UUID id = UUID.randomUUID();
    return new CheckInRecorded(
        id,
        userId,
        Instant.now(),
        "Europe/Paris",
        LocalDate.EPOCH,
        3,
        2,
        7,
        null,
        List.of(),
        null,
        null,
        null,
        text == null
            ? null
            : cipher.seal(userId, SealedFields.CHECK_IN_JOURNAL_TEXT, id.toString(), text),
        0,
        false,
        null);
  }

  private JournalEntryRevised revised(UUID id, int version) {
    String sealed = cipher.seal(userId, SealedFields.JOURNAL_TEXT, id.toString(), TEXT);
    return new JournalEntryRevised(
        id, userId, Instant.now(), null, sealed, version, 0, false, null);
  }

  /** Sealed for another record, as a mix-up would leave it. */
  private JournalEntryRevised unreadable(UUID id) {
    JournalEntryRevised other = revised(UUID.randomUUID(), 2);
    return new JournalEntryRevised(
        id, userId, Instant.now(), null, other.textSealed(), 2, 0, false, null);
  }
}
