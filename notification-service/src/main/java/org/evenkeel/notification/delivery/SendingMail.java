package org.evenkeel.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.notification.template.Templates;
import org.evenkeel.platform.time.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends one mail that is due. The row is locked while it is sent, so replicas never send the same;
 * a crash between the server's answer and the commit sends it again under the same Message-ID.
 */
@Service
class SendingMail {

  private static final Logger log = LoggerFactory.getLogger(SendingMail.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int DOUBLINGS = 8;
  private static final int CRISIS_DOUBLINGS = 2;

  private final Deliveries deliveries;
  private final Templates templates;
  private final JavaMailSender mail;
  private final MailSettings settings;
  private final DeliveryAnnouncements announcements;
  private final Clock clock;
  private final MeterRegistry meters;

  SendingMail(
      Deliveries deliveries,
      Templates templates,
      JavaMailSender mail,
      MailSettings settings,
      DeliveryAnnouncements announcements,
      Clock clock,
      MeterRegistry meters) {
    this.deliveries = deliveries;
    this.templates = templates;
    this.mail = mail;
    this.settings = settings;
    this.announcements = announcements;
    this.clock = clock;
    this.meters = meters;
  }

  /** Whether there was one. */
  @Transactional
  boolean sendOne() {
    Optional<Deliveries.Due> due = deliveries.claim();
    due.ifPresent(this::send);
    return due.isPresent();
  }

  private void send(Deliveries.Due due) {
    int attempts = due.attempts() + 1;
    Instant now = Moments.now(clock);
    try {
      mail.send(message(due));
    } catch (MailException | MessagingException e) {
      tryLater(due, attempts, now, e);
      return;
    } catch (RuntimeException e) {
      // One that cannot be opened or rendered must not hold up the others.
      log.error("delivery {} cannot be made: {}", due.id(), e.getClass().getSimpleName());
      tryLater(due, attempts, now, e);
      return;
    }
    deliveries.sent(due.id(), attempts);
    meters.counter("deliveries_total", "kind", due.kind(), "state", "sent").increment();
    meters
        .timer("delivery_duration_seconds", "kind", due.kind(), "channel", "email")
        .record(Duration.between(due.createdAt(), Moments.now(clock)));
    log.info("delivery {} sent at attempt {}", due.id(), attempts);
    announcements.sent(due.id(), due.userId(), due.kind(), attempts, now);
  }

  private void tryLater(Deliveries.Due due, int attempts, Instant now, Exception e) {
    String reason = e.getClass().getSimpleName();
    Duration pause = pause(due);
    deliveries.tryAgain(due.id(), attempts, now.plus(pause), reason);
    meters.counter("deliveries_total", "kind", due.kind(), "state", "failed").increment();
    log.warn(
        "delivery {} failed at attempt {} ({}), again in {} s",
        due.id(),
        attempts,
        reason,
        pause.toSeconds());
  }

  /** Doubles from a second; a notice of a case never waits longer than a few seconds. */
  private static Duration pause(Deliveries.Due due) {
    boolean crisis = due.kind().equals(DeliveryKind.CRISIS.code());
    int doublings = Math.min(due.attempts(), crisis ? CRISIS_DOUBLINGS : DOUBLINGS);
    return FIRST_PAUSE.multipliedBy(1L << doublings);
  }

  private MimeMessage message(Deliveries.Due due) throws MessagingException {
    Deliveries.Content content = deliveries.open(due);
    Templates.Rendered words = templates.render(content.template(), content.model());
    MimeMessage message = new IdentifiedMessage(mail.createMimeMessage(), due.id());
    MimeMessageHelper parts = new MimeMessageHelper(message, true, "UTF-8");
    parts.setFrom(settings.from());
    parts.setTo(content.address());
    parts.setSubject(words.subject());
    parts.setText(words.text(), words.html());
    return message;
  }
}
