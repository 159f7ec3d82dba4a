package org.evenkeel.notification.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepTests {

  @ParameterizedTest
  @CsvSource({
    // kind, answer, another provider, an address of its own, step
    "reminder, accepted,    yes, no,  Done",
    "reminder, refused,     yes, no,  NextChannel",
    "reminder, gone,        yes, no,  NextAddress",
    "reminder, unavailable, yes, no,  NextProvider",
    "reminder, unavailable, no,  no,  Later",
    "reminder, unknown,     yes, no,  GiveUp",
    "reminder, unknown,     no,  no,  GiveUp",
    "digest,   unknown,     yes, no,  GiveUp",
    "appointment, unknown,  yes, no,  GiveUp",
    "security, refused,     yes, yes, NextProvider",
    "security, refused,     no,  yes, NextChannel",
    "security, gone,        no,  yes, NextChannel",
    "security, unknown,     yes, yes, NextProvider",
    "security, unknown,     no,  yes, Later",
    "crisis,   accepted,    no,  yes, Done",
    "crisis,   refused,     yes, yes, NextProvider",
    "crisis,   refused,     no,  yes, MuchLater",
    "crisis,   refused,     no,  no,  NextChannel",
    "crisis,   gone,        yes, yes, NextProvider",
    "security, gone,        yes, yes, NextProvider",
    "crisis,   gone,        no,  yes, MuchLater",
    "crisis,   gone,        no,  no,  NextAddress",
    "crisis,   opted out,   yes, yes, OptedOut",
    "security, opted out,   no,  yes, OptedOut",
    "crisis,   opted out,   yes, no,  NextProvider",
    "reminder, opted out,   yes, no,  NextAddress",
    "crisis,   unavailable, yes, yes, NextProvider",
    "crisis,   unavailable, no,  yes, Later",
    "crisis,   unknown,     yes, yes, NextProvider",
    "crisis,   unknown,     no,  yes, Later",
  })
  void an_answer_leads_to_the_next_step(
      String kind, String answer, String another, String ordered, String step) {
    NextStep next =
        NextStep.after(
            DeliveryKind.named(kind),
            outcome(answer),
            another.equals("yes"),
            ordered.equals("yes"));

    assertThat(next.getClass().getSimpleName()).isEqualTo(step);
  }

  @Test
  void pauses_double_and_a_crisis_waits_four_seconds_at_most_whatever_a_provider_asks() {
    Duration hour = Duration.ofHours(5);

    assertThat(Pauses.before(DeliveryKind.REMINDER, 1, null)).hasSeconds(1);
    assertThat(Pauses.before(DeliveryKind.REMINDER, 4, null)).hasSeconds(8);
    assertThat(Pauses.before(DeliveryKind.REMINDER, 99, null)).hasSeconds(256);
    assertThat(Pauses.before(DeliveryKind.REMINDER, 1, hour)).isEqualTo(Duration.ofHours(1));
    assertThat(Pauses.before(DeliveryKind.CRISIS, 99, hour)).hasSeconds(4);
  }

  @Test
  void only_a_crisis_is_tried_for_ever() {
    Instant due = Instant.parse("2026-05-04T10:00:00Z");
    Instant expires = due.plusSeconds(60);

    assertThat(Pauses.end(DeliveryKind.CRISIS, due, null)).isEmpty();
    assertThat(Pauses.end(DeliveryKind.CRISIS, due, expires)).contains(expires);
    assertThat(Pauses.end(DeliveryKind.REMINDER, due, null)).contains(due.plusSeconds(86_400));
  }

  @ParameterizedTest
  @CsvSource({
    "sent, delivered, yes", "sent, failed, yes", "sent, opened, yes", "delivered, failed, no",
    "delivered, sent, no", "delivered, delivered, no", "opened, delivered, no",
        "opened, dismissed, no",
    "dismissed, opened, yes", "failed, delivered, yes", "failed, sent, yes", "failed, failed, no",
    "suppressed, delivered, no", "expired, opened, no", "scheduled, delivered, no",
        "opened, sent, no",
  })
  void reports_move_a_delivery_towards_the_person_only(String from, String to, String moves) {
    DeliveryState state = DeliveryState.named(from).orElseThrow();

    assertThat(state.yieldsTo(DeliveryState.named(to).orElseThrow()))
        .isEqualTo(moves.equals("yes"));
  }

  private static SendOutcome outcome(String answer) {
    return switch (answer) {
      case "accepted" -> new SendOutcome.Accepted("id");
      case "refused" -> new SendOutcome.Refused("no");
      case "gone" -> new SendOutcome.AddressGone("gone");
      case "opted out" -> new SendOutcome.AddressGone(NextStep.OPTED_OUT);
      case "unavailable" -> new SendOutcome.Unavailable("away", null);
      default -> new SendOutcome.Unknown("hangs");
    };
  }
}
