package org.evenkeel.notification.delivery.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.evenkeel.notification.channel.SendOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server's answer means (RFC 5321, 4.2; enhanced codes of RFC 3463). 4xx and the codes
 * below 550 are about the server or the session, so that another server or a later attempt may do;
 * 550 and above are about this mail, and with 5.1.x about its address.
 */
final class SmtpAnswers {

  /** RFC 3463, 3.2, and 5.1.10 of RFC 7505; 5.1.7 and 5.1.8 are about the sender. */
  private static final Pattern ABOUT_THE_RECIPIENT =
      Pattern.compile(" 5\\.1\\.(1|2|3|6|10)(?![0-9])");

  private static final int ABOUT_THE_MAIL = 550;

  private SmtpAnswers() {}

  /**
   * The outcome of a mail that was not acknowledged.
   *
   * @param written whether the server may have the whole mail
   */
  static SendOutcome outcome(MailException failure, boolean written) {
    Deque<Throwable> open = new ArrayDeque<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    open.add(failure);
    Optional<SendOutcome> answer = Optional.empty();
    while (!open.isEmpty() && answer.isEmpty()) {
      Throwable next = open.poll();
      if (seen.add(next)) {
        answer = answered(next);
        causes(next, open);
      }
    }
    return answer.orElseGet(
        () ->
            written
                ? new SendOutcome.Unknown("no_answer")
                : new SendOutcome.Unavailable("not_reached", null));
  }

  private static Optional<SendOutcome> answered(Throwable failure) {
    return switch (failure) {
      case SMTPAddressFailedException address ->
          code(address.getReturnCode(), enhanced(address.getMessage()));
      case SMTPSenderFailedException sender ->
          Optional.of(new SendOutcome.Unavailable("sender_" + sender.getReturnCode(), null));
      case SMTPSendFailedException send -> code(send.getReturnCode(), false);
      default -> Optional.empty();
    };
  }

  /** A connection that broke has no code. */
  private static Optional<SendOutcome> code(int code, boolean aboutTheAddress) {
    if (code < 400) {
      return Optional.empty();
    }
    String name = "smtp_" + code;
    if (code < ABOUT_THE_MAIL) {
      return Optional.of(new SendOutcome.Unavailable(name, null));
    }
    return Optional.of(
        aboutTheAddress ? new SendOutcome.AddressGone(name) : new SendOutcome.Refused(name));
  }

  private static boolean enhanced(@Nullable String answer) {
    return answer != null && ABOUT_THE_RECIPIENT.matcher(answer).find();
  }

  private static void causes(Throwable failure, Deque<Throwable> open) {
    if (failure instanceof MailSendException sending) {
      Collections.addAll(open, sending.getMessageExceptions());
    }
    if (failure instanceof MessagingException mail && mail.getNextException() != null) {
      open.add(mail.getNextException());
    }
    if (failure.getCause() != null) {
      open.add(failure.getCause());
    }
  }
}
