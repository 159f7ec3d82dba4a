package org.evenkeel.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.Replica;
import org.evenkeel.notification.RunningEngine;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What becomes of messages when something stays away for longer than a moment. */
class DeliveriesUnderFaultsIT extends RunningEngine {
  @Autowired private Environment environment;

  @Test
  void a_crisis_message_that_was_taken_right_before_the_database_went_away_is_not_sent_again()
      throws SQLException {
    Member member = reachable();
    String service = database.sql("SELECT current_user").query(String.class).single();
    String key;
    try (Replica other = Replica.with(List.of(Fakes.class), environment);
        Connection own = superuser()) {
      assertThat(other.port()).isPositive();
      PUSH.answer(
          member.id(),
          () -> {
            run(own, "ALTER ROLE " + service + " NOLOGIN");
            run(
                own,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '"
                    + service
                    + "'");
            return new SendOutcome.Accepted("taken");
          });
      try {
        key = tell(member, DeliveryKind.CRISIS, "follow-up");
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> !PUSH.to(member.id()).isEmpty() && leaseIsOver(own, member));
      } finally {
        run(own, "ALTER ROLE " + service + " LOGIN");
      }
      await()
          .atMost(Duration.ofSeconds(30))
          .ignoreExceptions()
          .until(() -> states(key).size() == 2);
      assertThat(become(key, 2)).containsExactly("fcm=sent", "inbox=sent");
    }
    assertThat(PUSH.to(member.id())).hasSize(1);
  }

  @Test
  void a_channel_that_takes_nothing_gives_way_to_the_next_within_a_quarter_of_a_messages_life() {
    Member member = reachable();
    confirmed(member);
    for (int i = 0; i < 50; i++) {
      PUSH.answer(member.id(), () -> new SendOutcome.Unavailable("http_503", null));
    }
    Instant told = Instant.now();

    String key =
        tell(member, DeliveryKind.REMINDER, "hyperfocus", told.plus(Duration.ofSeconds(40)));

    assertThat(become(key, 3)).containsExactly("email=sent", "fcm=failed/http_503", "inbox=sent");
    assertThat(PUSH.to(member.id())).hasSizeBetween(2, 4);
    await().atMost(Duration.ofSeconds(30)).until(() -> MAILBOX.to(mailOf(member)).size() == 1);
  }

  @Test
  void a_provider_that_asks_for_more_time_than_is_left_gives_way_at_once() {
    Member member = reachable();
    confirmed(member);
    PUSH.answer(member.id(), () -> new SendOutcome.Unavailable("http_429", Duration.ofMinutes(50)));

    String key =
        tell(
            member,
            DeliveryKind.REMINDER,
            "hyperfocus",
            Instant.now().plus(Duration.ofMinutes(30)));

    assertThat(become(key, 3)).containsExactly("email=sent", "fcm=failed/http_429", "inbox=sent");
    assertThat(PUSH.to(member.id())).hasSize(1);
  }

  @Test
  void what_concerns_the_account_goes_on_by_text_message_after_two_refusals_of_the_mail_server() {
    Member member = reachable();
    people.keepAddress(member.id(), mailOf(member), 1);
    ADDRESSES.add(member.id(), ChannelName.SMS, "+15550101");
    MAILBOX.goAway();
    try {
      assertThat(become(tell(member, DeliveryKind.SECURITY, "hyperfocus"), 3))
          .containsExactly("email=failed/not_reached", "inbox=sent", "sms=sent");
    } finally {
      MAILBOX.comeBack();
    }
    assertThat(FIRST_SMS.to(member.id())).hasSize(1);
    assertThat(attempts(member)).isEqualTo(2);
  }

  @Test
  void an_account_whose_address_is_gone_is_asked_once_and_then_reached_another_way() {
    Member member = reachable();
    people.keepAddress(member.id(), "no address at all <", 1);
    ADDRESSES.add(member.id(), ChannelName.SMS, "+15550102");

    assertThat(become(tell(member, DeliveryKind.SECURITY, "hyperfocus"), 3))
        .containsExactly("email=failed/no_address", "inbox=sent", "sms=sent");
    assertThat(attempts(member)).isEqualTo(1);
  }

  @Test
  void a_round_over_two_providers_is_one_refusal() {
    Member member = reachable();
    ADDRESSES.add(member.id(), ChannelName.SMS, "+15550104");
    FIRST_SMS.answer(member.id(), () -> new SendOutcome.Unavailable("http_503", null));
    SECOND_SMS.answer(member.id(), () -> new SendOutcome.Unavailable("http_503", null));
    String key = "rounds:" + member.id();
    notifying.request(
        new NotificationRequest(
            key,
            member.id(),
            DeliveryKind.SECURITY,
            "hyperfocus",
            Map.of(),
            Instant.now().plus(Duration.ofHours(1)),
            null));

    database
        .sql("UPDATE delivery SET fallbacks = '{fcm}' WHERE user_id = ? AND channel = 'sms'")
        .param(member.id())
        .update();
    database
        .sql("UPDATE delivery SET next_attempt_at = now() WHERE user_id = ?")
        .param(member.id())
        .update();

    assertThat(become(key, 2)).containsExactly("inbox=sent", "sms=sent");
    assertThat(FIRST_SMS.to(member.id())).hasSize(2);
  }

  private int attempts(Member member) {
    return database
        .sql("SELECT attempts FROM delivery WHERE user_id = ? AND channel = 'email'")
        .param(member.id())
        .query(Integer.class)
        .single();
  }

  private Connection superuser() throws SQLException {
    PostgresServer server = BackingServices.postgres();
    return DriverManager.getConnection(
        server.jdbcUrl(environment.getRequiredProperty("evenkeel.database.name")),
        server.superuser(),
        server.password());
  }

  private static void run(Connection own, String sql) {
    try (Statement statement = own.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean leaseIsOver(Connection own, Member member) throws SQLException {
    try (PreparedStatement question =
        own.prepareStatement(
            "SELECT coalesce(bool_or(leased_until < now()), false) FROM delivery WHERE user_id = ?"
                + " AND channel = 'fcm'")) {
      question.setObject(1, member.id());
      ResultSet answer = question.executeQuery();
      return answer.next() && answer.getBoolean(1);
    }
  }
}
