package org.evenkeel.notification.channel.subscription;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.notification.channel.webhook.WebhookFailures;
import org.evenkeel.notification.channel.webhook.WebhookSettings;
import org.evenkeel.notification.inbox.InboxMessages;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives up receivers that failed often and for long, and tells their owners. */
@Service
class FailingReceivers implements WebhookFailures {

  private static final Logger log = LoggerFactory.getLogger(FailingReceivers.class);
  private static final String KIND = "security";
  private static final Map<String, Words> WORDS =
      Map.of(
          "en",
          new Words(
              "Your webhook is switched off",
              "The receiver at %s has not taken messages for a while, so we stopped sending"
                  + " there. Once it works again, add the same address again; you get a new"
                  + " secret."),
          "es",
          new Words(
              "Tu webhook está desactivado",
              "El receptor en %s lleva un tiempo sin aceptar mensajes y hemos dejado de enviarle."
                  + " Cuando vuelva a funcionar, añade la misma dirección otra vez; recibirás un"
                  + " secreto nuevo."));

  private final JdbcClient jdbc;
  private final AddressSeal seal;
  private final WebhookSettings settings;
  private final InboxMessages inbox;
  private final Clock clock;

  FailingReceivers(
      JdbcClient jdbc,
      AddressSeal seal,
      WebhookSettings settings,
      InboxMessages inbox,
      Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.settings = settings;
    this.inbox = inbox;
    this.clock = clock;
  }

  private record Words(String title, String body) {}

  /** A receiver after a failure. */
  private record Receiver(UUID id, String language, int failures, @Nullable Instant failingSince) {}

  @Override
  @Transactional
  public void count(UUID userId, String url) {
    Instant now = Moments.now(clock);
    jdbc.sql(
            """
            UPDATE subscription SET failures = failures + 1,
              failing_since = coalesce(failing_since, :now)
            WHERE address_hash = :hash AND state = 'active'
            RETURNING id, language, failures, failing_since
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("hash", seal.hashOfReceiver(userId, url))
        .query(
            (row, n) ->
                new Receiver(
                    row.getObject("id", UUID.class),
                    row.getString("language"),
                    row.getInt("failures"),
                    row.getTimestamp("failing_since").toInstant()))
        .optional()
        .filter(receiver -> isEnough(receiver, now))
        .ifPresent(receiver -> giveUp(receiver, userId, url));
  }

  private boolean isEnough(Receiver receiver, Instant now) {
    Instant since = receiver.failingSince();
    return receiver.failures() >= settings.failures()
        && since != null
        && !since.plus(settings.period()).isAfter(now);
  }

  private void giveUp(Receiver receiver, UUID userId, String url) {
    jdbc.sql("UPDATE subscription SET state = 'disabled' WHERE id = :id")
        .param("id", receiver.id())
        .update();
    Words words = WORDS.getOrDefault(receiver.language(), new Words("", "%s"));
    inbox.add(
        "webhook-disabled:" + receiver.id() + ":" + receiver.failingSince(),
        userId,
        KIND,
        words.title(),
        String.format(words.body(), URI.create(url).getHost()));
    log.info("subscription {} failed for long and is disabled", receiver.id());
  }

  @Override
  public void forget(UUID userId, String url) {
    jdbc.sql(
            "UPDATE subscription SET failures = 0, failing_since = NULL WHERE address_hash = :hash"
                + " AND failures > 0")
        .param("hash", seal.hashOfReceiver(userId, url))
        .update();
  }
}
