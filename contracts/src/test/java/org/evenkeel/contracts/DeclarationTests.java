package org.evenkeel.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists of topics and facts fit together. */
class DeclarationTests {

  private static final String NAME = "org\\.evenkeel\\.[a-z]+(\\.[a-z]+(-[a-z]+)*)\\.v[1-9][0-9]*";

  private record Undeclared(UUID userId) implements Fact {}

  @Test
  void topics_and_their_dead_letters_have_names_of_their_own() {
    List<String> names =
        Topics.all().stream()
            .flatMap(topic -> Stream.concat(Stream.of(topic.name()), topic.deadLetterTopics()))
            .toList();
    assertThat(names).doesNotHaveDuplicates();
    assertThat(Topics.WELLNESS_RECORDS.deadLetterTopics())
        .containsExactly(
            "wellness.records.ml-text.dlt",
            "wellness.records.analytics-records.dlt",
            "wellness.records.analytics-moments.dlt",
            "wellness.records.analytics-stream-2.dlt",
            "wellness.records.crisis-risk-records.dlt",
            "wellness.records.notification-focus.dlt",
            "wellness.records.notification-routines.dlt");
  }

  @Test
  void a_consumer_group_reads_one_topic_but_the_stream() {
    assertThat(Topics.all().stream().flatMap(topic -> topic.consumers().stream()))
        .filteredOn(group -> !group.equals(Topics.ANALYTICS_STREAM))
        .filteredOn(group -> !group.equals(Topics.ANALYTICS_COUNTS))
        .doesNotHaveDuplicates()
        .allMatch(group -> group.matches("[a-z]+(-[a-z]+)+"));
    assertThat(Topics.ANALYTICS_STREAM).matches("analytics-stream-[1-9][0-9]*");
    assertThat(Topics.ANALYTICS_COUNTS)
        .isEqualTo(Topics.ANALYTICS_STREAM.replace("stream", "counts"));
  }

  @Test
  void only_rows_that_replace_each_other_are_compacted_and_never_a_dead_letter() {
    assertThat(Topics.all())
        .filteredOn(Topic::compacted)
        .containsExactly(Topics.ANALYTICS_PROJECTIONS);
    assertThat(Topics.ANALYTICS_PROJECTIONS.configs())
        .containsOnly(
            Map.entry("cleanup.policy", "compact"),
            Map.entry("retention.ms", "-1"),
            Map.entry("max.compaction.lag.ms", "86400000"),
            Map.entry("segment.ms", "86400000"));
    assertThat(Topics.ANALYTICS_PROJECTIONS.deadLetterConfigs())
        .containsOnly(Map.entry("retention.ms", "604800000"), Map.entry("segment.ms", "86400000"));
    assertThat(Topics.CRISIS_SIGNALS.configs())
        .containsEntry("cleanup.policy", "delete")
        .doesNotContainKeys("max.compaction.lag.ms", "segment.ms")
        .containsEntry("retention.ms", Long.toString(Duration.ofDays(30).toMillis()));
  }

  @Test
  void a_fact_goes_to_a_listed_topic_and_every_topic_has_one() {
    assertThat(FactTypes.all().stream().map(FactType::topic).distinct())
        .containsExactlyInAnyOrderElementsOf(Topics.all());
  }

  @Test
  void a_fact_has_one_name_and_one_record() {
    assertThat(FactTypes.all()).extracting(FactType::name).doesNotHaveDuplicates();
    assertThat(FactTypes.all()).extracting(FactType::fact).doesNotHaveDuplicates();
    assertThat(FactTypes.all()).allMatch(type -> type.name().matches(NAME));
  }

  @Test
  void a_name_and_a_record_lead_to_the_same_fact() {
    assertThat(FactTypes.all())
        .allSatisfy(
            type -> {
              assertThat(FactTypes.named(type.name())).contains(type);
              assertThat(FactTypes.of(type.fact())).isSameAs(type);
            });
    assertThat(FactTypes.named("org.evenkeel.identity.no-such-fact.v1")).isEmpty();
    assertThatThrownBy(() -> FactTypes.of(Undeclared.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_sealed_fact_names_the_user_whose_key_seals_it() {
    assertThat(FactTypes.all())
        .filteredOn(FactType::sealed)
        .allMatch(
            type ->
                Arrays.stream(type.fact().getRecordComponents())
                    .anyMatch(c -> c.getName().equals("userId") && c.getType() == UUID.class));
  }

  @Test
  void what_must_arrive_with_no_key_at_hand_is_in_the_clear() {
    assertThat(FactTypes.all())
        .filteredOn(type -> !type.sealed())
        .extracting(FactType::topic)
        .extracting(Topic::name)
        .contains("crisis.signals", "crisis.cases")
        .doesNotContain("wellness.records", "wellness.interventions", "sessions.guided");
  }

  @Test
  void facts_stay_for_ever_and_only_signals_and_what_contacts_get_and_say_expire() {
    assertThat(Topics.all())
        .filteredOn(topic -> topic.retentionMs() != -1)
        .containsExactly(
            Topics.CRISIS_SIGNALS, Topics.CRISIS_CONTACTS, Topics.NOTIFICATION_CONTACTS);
    assertThat(Topics.CRISIS_SIGNALS.retentionMs()).isEqualTo(Duration.ofDays(30).toMillis());
    assertThat(Topics.CRISIS_CONTACTS.retentionMs()).isEqualTo(Duration.ofDays(7).toMillis());
    assertThat(Topics.NOTIFICATION_CONTACTS.retentionMs())
        .isEqualTo(Duration.ofDays(30).toMillis());
    assertThat(Topics.all()).filteredOn(topic -> topic.owner().equals("*")).hasSize(1);
  }
}
