package org.evenkeel.notification.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryPolicyTests {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOON = Instant.parse("2026-05-04T10:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-05-04T22:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-05-05T05:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // kind, hour, wants, sent today of 3, counted, expires, verdict
    "crisis,      noon,  yes, 0, no,  never,  send",
    "crisis,      night, no,  9, no,  never,  send",
    "crisis,      night, no,  9, no,  passed, expire",
    "security,    night, no,  9, no,  never,  send",
    "appointment, noon,  yes, 2, no,  never,  send",
    "appointment, night, yes, 0, no,  never,  put off",
    "reminder,    noon,  yes, 0, no,  never,  send",
    "reminder,    noon,  yes, 2, no,  never,  send",
    "reminder,    noon,  yes, 3, no,  never,  suppress cap",
    "reminder,    noon,  yes, 3, yes, never,  send",
    "reminder,    noon,  no,  0, no,  never,  suppress opt_out",
    "reminder,    night, yes, 0, no,  never,  put off",
    "reminder,    night, yes, 3, no,  never,  put off",
    "reminder,    night, yes, 0, no,  before, suppress quiet_hours",
    "reminder,    night, yes, 0, no,  at end, suppress quiet_hours",
    "reminder,    night, yes, 0, no,  after,  put off",
    "reminder,    night, no,  0, no,  never,  suppress opt_out",
    "reminder,    noon,  elsewhere, 0, no, never, suppress channel_opt_out",
    "digest,      night, elsewhere, 3, no, never, suppress channel_opt_out",
    "crisis,      noon,  elsewhere, 0, no, never, send",
    "security,    noon,  elsewhere, 0, no, never, send",
    "reminder,    noon,  yes, 0, no,  passed, expire",
    "insight,     noon,  no,  0, no,  never,  suppress opt_out",
    "digest,      noon,  yes, 3, no,  never,  suppress cap",
    "digest,      night, yes, 0, no,  never,  put off",
  })
  void each_kind_at_each_hour_ends_as_the_design_says(
      String kind,
      String hour,
      String wants,
      int today,
      String counted,
      String expires,
      String verdict) {
    Instant now = hour.equals("noon") ? NOON : NIGHT;
    Instant expiresAt =
        switch (expires) {
          case "passed" -> now;
          case "before" -> MORNING.minusSeconds(1);
          case "at end" -> MORNING;
          case "after" -> MORNING.plusSeconds(1);
          default -> null;
        };

    Verdict decided =
        decide(DeliveryKind.named(kind), wish(wants), today, counted.equals("yes"), now, expiresAt);

    assertThat(decided).isEqualTo(expected(verdict));
  }

  @ParameterizedTest
  @EnumSource(DeliveryKind.class)
  void only_crisis_and_security_pass_everything(DeliveryKind kind) {
    boolean sent = decide(kind, Wish.NOT_AT_ALL, 99, false, NIGHT, null) instanceof Verdict.Send;

    assertThat(sent).isEqualTo(kind == DeliveryKind.CRISIS || kind == DeliveryKind.SECURITY);
  }

  @Test
  void a_cap_of_none_lets_nothing_out() {
    Recipient who = new Recipient(BERLIN, null, 0, Wish.WANTED, false);

    assertThat(DeliveryPolicy.decide(DeliveryKind.REMINDER, who, 0, false, NOON, null))
        .isEqualTo(new Verdict.Suppress(Reason.CAP));
  }

  @Test
  void a_day_is_the_persons_own() {
    Instant moment = Instant.parse("2026-05-04T22:30:00Z");

    assertThat(in(BERLIN).dayOf(moment)).hasToString("2026-05-05");
    assertThat(in(ZoneId.of("America/Lima")).dayOf(moment)).hasToString("2026-05-04");
  }

  @ParameterizedTest
  @EnumSource(DeliveryKind.class)
  void a_withdrawn_consent_holds_for_every_kind_and_before_all_else(DeliveryKind kind) {
    Recipient who = new Recipient(BERLIN, null, 3, Wish.WANTED, true);

    assertThat(DeliveryPolicy.decide(kind, who, 0, false, NOON, null))
        .isEqualTo(new Verdict.Suppress(Reason.CONSENT));
    assertThat(DeliveryPolicy.decide(kind, who, 0, false, NOON, NOON))
        .isEqualTo(new Verdict.Suppress(Reason.CONSENT));
  }

  private static Recipient in(ZoneId zone) {
    return new Recipient(zone, null, 3, Wish.WANTED, false);
  }

  private static Wish wish(String wants) {
    return switch (wants) {
      case "yes" -> Wish.WANTED;
      case "elsewhere" -> Wish.ELSEWHERE;
      default -> Wish.NOT_AT_ALL;
    };
  }

  private static Verdict decide(
      DeliveryKind kind,
      Wish wish,
      int today,
      boolean counted,
      Instant now,
      @Nullable Instant expiresAt) {
    QuietHours quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
    return DeliveryPolicy.decide(
        kind, new Recipient(BERLIN, quiet, 3, wish, false), today, counted, now, expiresAt);
  }

  private static Verdict expected(String verdict) {
    return switch (verdict) {
      case "send" -> new Verdict.Send();
      case "expire" -> new Verdict.Expire();
      case "put off" -> new Verdict.PutOff(MORNING);
      default ->
          new Verdict.Suppress(
              Reason.valueOf(verdict.substring("suppress ".length()).toUpperCase(Locale.ROOT)));
    };
  }
}
