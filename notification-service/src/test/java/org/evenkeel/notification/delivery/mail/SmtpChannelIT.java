package org.evenkeel.notification.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpChannelIT {
  private final UUID id = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({
    // step, answer, outcome
    "QUIT,     250 fine,                    Accepted[providerId=null]",
    "greeting, 554 not today,               'Unavailable[code=not_reached, retryAfter=null]'",
    "greeting, close,                       'Unavailable[code=not_reached, retryAfter=null]'",
    "greeting, hang,                        'Unavailable[code=not_reached, retryAfter=null]'",
    "MAIL,     500 what,                    'Unavailable[code=smtp_500, retryAfter=null]'",
    "MAIL,     451 later,                   'Unavailable[code=smtp_451, retryAfter=null]'",
    "MAIL,     hang,                        'Unavailable[code=not_reached, retryAfter=null]'",
    "RCPT,     500 what,                    'Unavailable[code=smtp_500, retryAfter=null]'",
    "RCPT,     450 4.2.1 busy,              'Unavailable[code=smtp_450, retryAfter=null]'",
    "RCPT,     550 5.1.1 nobody here,       AddressGone[code=smtp_550]",
    "RCPT,     550 5.7.1 not from you,      Refused[code=smtp_550]",
    "RCPT,     550 5.1.8 no such sender,    Refused[code=smtp_550]",
    "RCPT,     hang,                        'Unavailable[code=not_reached, retryAfter=null]'",
    "DATA,     421 closing,                 'Unavailable[code=not_reached, retryAfter=null]'",
    "DATA,     hang,                        'Unavailable[code=not_reached, retryAfter=null]'",
    ".,        554 5.6.0 no such words,     Refused[code=smtp_554]",
    ".,        452 full,                    'Unavailable[code=smtp_452, retryAfter=null]'",
    ".,        hang,                        Unknown[code=no_answer]",
    ".,        close,                       Unknown[code=no_answer]",
  })
  void what_a_server_says_and_when_tells_whether_it_took_the_mail(
      String step, String answer, String outcome) throws IOException {
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of(step, answer))) {
      assertThat(channel(server.port()).send(message("bo@member.example"))).hasToString(outcome);
    }
  }

  /** As {@code HandOver} does at its deadline: no time-out of a socket ends such a talk. */
  @ParameterizedTest
  @CsvSource({
    "MAIL, 'Unavailable[code=not_reached, retryAfter=null]'",
    ".,    Unknown[code=no_answer]",
  })
  void a_server_that_goes_on_talking_is_left_when_the_thread_is_interrupted(
      String step, String outcome) throws Exception {
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of(step, "drip"))) {
      FutureTask<SendOutcome> sending =
          new FutureTask<>(() -> channel(server.port()).send(message("bo@member.example")));
      Thread thread = Thread.ofVirtual().start(sending);
      await().until(() -> server.lines.stream().anyMatch(line -> line.startsWith(step)));
      assertThat(thread.join(Duration.ofSeconds(2))).isFalse();

      thread.interrupt();

      assertThat(sending.get(20, TimeUnit.SECONDS)).hasToString(outcome);
    }
  }

  @Test
  void nobody_at_the_port_has_not_taken_it() throws IOException {
    int port;
    try (ScriptedMailServer gone = new ScriptedMailServer(Map.of())) {
      port = gone.port();
    }

    assertThat(channel(port).send(message("bo@member.example")))
        .isEqualTo(new SendOutcome.Unavailable("not_reached", null));
  }

  @Test
  void the_mail_carries_its_id_and_its_headers() throws IOException {
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
      SendOutcome outcome = channel(server.port()).send(message("bo@member.example"));

      assertThat(outcome).isEqualTo(new SendOutcome.Accepted(null));
      assertThat(server.lines)
          .contains(
              "Message-ID: <" + id + "@evenkeel>",
              "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
              "Subject: Good morning");
    }
  }

  @Test
  void what_is_no_address_reaches_nobody() {
    assertThat(channel(1).send(message("nobody at all <")))
        .isEqualTo(new SendOutcome.AddressGone("no_address"));
  }

  private static SmtpChannel channel(int port) {
    JavaMailSenderImpl mail = new JavaMailSenderImpl();
    mail.setHost("127.0.0.1");
    mail.setPort(port);
    mail.getJavaMailProperties().put("mail.smtp.timeout", "500");
    mail.getJavaMailProperties().put("mail.smtp.connectiontimeout", "500");
    return new SmtpChannel("smtp", mail, "Evenkeel <no-reply@evenkeel.example>");
  }

  private OutgoingMessage message(String address) {
    return new OutgoingMessage(
        id,
        id,
        address,
        "Good morning",
        "How are you?",
        "<p>How are you?</p>",
        false,
        Duration.ofHours(1),
        null,
        Map.of("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
  }
}
