package org.evenkeel.bench.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.acceptance.LocalMailServer.Heard;
import org.junit.jupiter.api.Test;

class ArrivalsTests {

  private static final Instant BEGIN = Instant.parse("2026-03-14T07:42:11Z");

  private final Arrivals arrivals = new Arrivals(3, BEGIN);

  @Test
  void people_count_once_and_what_came_again_is_told() {
    hear(Crowd.address(0), 100);
    hear(Crowd.address(2), 900);
    hear(Crowd.address(0), 1_400);

    assertThat(arrivals.people()).isEqualTo(2);
    assertThat(arrivals.mails()).isEqualTo(3);
    assertThat(arrivals.again()).isEqualTo(1);
    assertThat(arrivals.most()).isEqualTo(2);
    assertThat(arrivals.last()).isEqualTo(BEGIN.plusMillis(900));
  }

  @Test
  void every_other_mail_is_known_by_its_delivery_and_its_first_arrival() {
    UUID delivery = hear("responder@evenkeel.example", 50);

    assertThat(arrivals.others()).containsEntry(delivery, BEGIN.plusMillis(50));
    assertThat(arrivals.people()).isZero();
  }

  private UUID hear(String recipient, int millis) {
    UUID id = UUID.randomUUID();
    arrivals.add(new Heard(recipient, "<" + id + "@evenkeel>", "words", BEGIN.plusMillis(millis)));
    return id;
  }
}
