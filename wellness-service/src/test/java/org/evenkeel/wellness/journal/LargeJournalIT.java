package org.evenkeel.wellness.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.evenkeel.wellness.journal.JournalEntry.FloorNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Search in journals of many entries, and of long ones. */
class LargeJournalIT extends RunningService {
  private static final Instant FIRST = Instant.parse("2026-01-01T08:00:00Z");

  @Autowired private JdbcJournal journal;
  @Autowired private JournalTexts texts;
  @Autowired private TransactionTemplate transactions;

  private final Member member = member();

  @ParameterizedTest
  @ValueSource(ints = {2_000, 20_000})
  void two_thousand_entries_are_searched_through(int characters) {
    String filler = "It was a long day, and I don’t know what to make of it. ";
    String body = filler.repeat(1 + characters / filler.length()).substring(0, characters - 8);
    fill(2_000, i -> body + " day" + i % 100);

    JsonNode found = member.get("/journals?q=day42 long").getBody();

    assertThat(found.at("/meta/total").asInt()).isEqualTo(20);
  }

  @Test
  void the_five_thousand_newest_are_searched_and_no_more() {
    fill(5_001, i -> i < 2 ? "an old harbour " + i : "a day");

    JsonNode found = member.get("/journals?q=harbour").getBody();

    assertThat(found.path("data").findValuesAsString("text")).containsExactly("an old harbour 1");
  }

  @FunctionalInterface
  private interface Texts {
    String of(int number);
  }

  /** Entries, the oldest first. */
  private void fill(int entries, Texts written) {
    transactions.executeWithoutResult(
        status -> {
          for (int i = 0; i < entries; i++) {
            add(FIRST.plusSeconds(i), written.of(i));
          }
        });
  }

  private void add(Instant at, String text) {
    UUID id = UUID.randomUUID();
    journal.add(
        new JournalEntry(
            id,
            member.id(),
            LocalMoment.of(at, ZoneId.of("America/New_York")),
            at,
            at,
            1,
            null,
            texts.sealText(member.id(), id, text),
            new FloorNote(0, false, "floor-1"),
            null));
  }
}
