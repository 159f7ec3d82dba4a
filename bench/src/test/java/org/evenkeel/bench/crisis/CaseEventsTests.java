package org.evenkeel.bench.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseEventsTests {

  private static final Instant NOW = Instant.parse("2026-03-14T07:42:11Z");

  private final CaseEvents events = new CaseEvents();

  @Test
  void a_case_is_known_with_the_moment_of_its_last_line() {
    read("id:1", "event:ready", "data:{\"last_event_id\":\"1\"}", "");
    assertThat(events.ready()).isTrue();
    assertThat(events.lastId()).isEqualTo("1");

    read(":beat", "event:case-opened", "id:2");
    events.line("data:{\"id\":\"c1\",\"user_id\":\"u1\"}", NOW);
    assertThat(events.knowsAll(List.of("u1"))).isFalse();
    events.line("", NOW.plusMillis(5));

    assertThat(events.of("u1")).isEqualTo(Map.of("c1", NOW.plusMillis(5)));
    assertThat(events.knowsAll(List.of("u1"))).isTrue();
    assertThat(events.knowsAll(List.of("u1", "u2"))).isFalse();
  }

  @Test
  void only_openings_count_and_two_of_one_person_are_both_kept() {
    read("event: case-joined", "data: {\"id\":\"c1\",\"user_id\":\"u1\"}", "");
    assertThat(events.of("u1")).isEmpty();

    read("event: case-opened", "data: {\"id\":\"c1\",", "data: \"user_id\":\"u1\"}", "");
    read("event: case-opened", "data: {\"id\":\"c2\",\"user_id\":\"u1\"}", "");
    assertThat(events.of("u1")).containsOnlyKeys("c1", "c2");
  }

  private void read(String... lines) {
    for (String line : lines) {
      events.line(line, NOW);
    }
  }
}
