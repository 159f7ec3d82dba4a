package org.evenkeel.wellness.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.evenkeel.wellness.RunningService;
import org.evenkeel.wellness.people.Projection.Needs;
import org.evenkeel.wellness.people.Projection.Place;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A fact that comes late, as a replayed dead letter does, changes nothing that a later one told.
 */
class LateFactsIT extends RunningService {

  private static final Place DE = new Place("DE", "Europe/Berlin", "de");
  private static final Place US = new Place("US", "America/New_York", "en");

  private final UUID user = UUID.randomUUID();

  @Autowired private Projection people;
  @Autowired private JdbcClient jdbc;

  @Test
  void an_earlier_place_does_not_come_back() {
    people.profileChanged(user, DE, new Needs(null, true, false, List.of()), 7);
    people.registered(user, US, 1);
    people.profileChanged(user, US, new Needs(null, false, false, List.of()), 6);

    assertThat(column("country")).isEqualTo("DE");
    assertThat(column("adhd")).isEqualTo("true");
  }

  @Test
  void an_earlier_style_does_not_come_back_and_each_part_has_its_own_number() {
    people.styleChanged(user, CommunicationStyle.DIRECT, 5);
    people.styleChanged(user, CommunicationStyle.PLAYFUL, 4);
    people.registered(user, DE, 1);

    assertThat(column("style")).isEqualTo("direct");
    assertThat(column("country")).isEqualTo("DE");
  }

  private String column(String name) {
    return jdbc.sql("SELECT " + name + "::text FROM person WHERE user_id = ?")
        .param(user)
        .query(String.class)
        .single();
  }
}
