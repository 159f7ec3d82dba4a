package org.evenkeel.analytics.counting.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.evenkeel.analytics.FixedKeys;
import org.evenkeel.analytics.counting.Members;
import org.evenkeel.analytics.counting.model.Change;
import org.evenkeel.analytics.counting.model.Contribution;
import org.evenkeel.analytics.counting.model.Kind;
import org.evenkeel.analytics.counting.model.Place;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Recount;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.analytics.counting.model.Told;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.FactTypes;
import org.evenkeel.platform.messaging.Envelope;
import org.evenkeel.platform.messaging.FactSubscription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row says up to where it has counted, and there a recount of the whole log gives the same. */
class RecountTests {

  private static final int RECORDS = 80;

  private final Map<String, Told> told = new HashMap<>();
  private final List<FactSubscription> log = CountedFacts.into(this::take);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void every_row_ever_told_is_what_a_recount_up_to_there_gives(long seed) {
    Random random = new Random(seed);
    Members members = new Members(random);
    UUID user = members.id();
    FixedKeys keys = new FixedKeys();
    List<Map<RowKey, Row>> moments = new ArrayList<>();
    try (StreamBench stream = new StreamBench(keys, keys)) {
      long sequence = 0;
      for (int i = 0; i < RECORDS; i++) {
        for (Fact fact : members.anything(user)) {
          sequence++;
          stream.tell(members.id(), user, sequence, fact);
          handle(user, sequence, fact);
        }
        moments.add(Map.copyOf(stream.rows()));
      }
      Recount recount = new Recount(List.copyOf(told.values()));
      stream
          .rows()
          .forEach(
              (key, row) -> {
                assertThat(recount.row(key, row.through()).saysAs(row)).isTrue();
                assertThat(recount.rows().get(key)).matches(row::saysAs);
                assertThat(recount.rows().get(key).through()).isEqualTo(row.through());
              });
      for (Map<RowKey, Row> moment : moments) {
        moment.forEach(
            (key, row) -> assertThat(recount.row(key, row.through()).saysAs(row)).isTrue());
      }
    }
  }

  private void handle(UUID user, long sequence, Fact fact) {
    String type = FactTypes.of(fact.getClass()).name();
    Envelope envelope = new Envelope(user, type, "/any", user, Members.at(0), sequence);
    for (FactSubscription each : log) {
      FactSubscription.Handling<?> handling = each.handlings().get(type);
      if (handling != null) {
        handling.handle(envelope, fact);
      }
    }
  }

  private void take(Change change) {
    switch (change) {
      case Change.Happened happened -> {
        Contribution contribution = happened.contribution();
        told.put(
            contribution.kind() + " " + contribution.recordId(),
            new Told(contribution, happened.place(), null));
      }
      case Change.Deleted deleted ->
          told.computeIfPresent(
              deleted.kind() + " " + deleted.recordId(),
              (name, before) ->
                  new Told(before.contribution(), before.place(), deleted.place().sequence()));
      case Change.Erased erased -> throw new AssertionError("nobody is erased here");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_record_counts_up_to_its_deletion_and_never_when_that_came_first(boolean deletedFirst) {
    UUID user = UUID.randomUUID();
    Contribution contribution =
        Contribution.onDay(
            user, Kind.CHECKIN, UUID.randomUUID(), Members.at(0), Members.day(0), Map.of());
    long recorded = deletedFirst ? 9 : 3;
    Recount recount = new Recount(List.of(new Told(contribution, new Place("t", recorded), 5L)));
    var key = new RowKey(user, Projection.SUMMARY, "all");

    assertThat(recount.row(key, Map.of("t", 4L)).empty()).isEqualTo(deletedFirst);
    assertThat(recount.row(key, Map.of("t", 2L)).empty()).isTrue();
    assertThat(recount.row(key, Map.of("t", 99L)).empty()).isTrue();
  }
}
