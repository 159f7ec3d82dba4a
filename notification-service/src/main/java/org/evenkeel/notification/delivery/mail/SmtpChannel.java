package org.evenkeel.notification.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Map;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * One mail server. Until it has the whole mail and the final dot, it has certainly not taken it
 * (RFC 5321, 4.1.1.4); after that only its answer tells.
 */
final class SmtpChannel implements Channel {

  private final String provider;
  private final JavaMailSenderImpl mail;
  private final String from;

  SmtpChannel(String provider, JavaMailSenderImpl mail, String from) {
    this.provider = provider;
    this.mail = mail;
    this.from = from;
  }

  @Override
  public ChannelName name() {
    return ChannelName.EMAIL;
  }

  @Override
  public String provider() {
    return provider;
  }

  @Override
  public SendOutcome send(OutgoingMessage message) {
    IdentifiedMessage letter =
        new IdentifiedMessage(mail.createMimeMessage(), message.deliveryId());
    try {
      fill(letter, message);
    } catch (AddressException e) {
      return new SendOutcome.AddressGone("no_address");
    } catch (MessagingException e) {
      return new SendOutcome.Refused("no_mail");
    }
    try {
      mail.send(letter);
      return new SendOutcome.Accepted(null);
    } catch (MailException e) {
      return SmtpAnswers.outcome(e, letter.written());
    }
  }

  private void fill(IdentifiedMessage letter, OutgoingMessage message) throws MessagingException {
    String html = message.html();
    MimeMessageHelper parts = new MimeMessageHelper(letter, html != null, "UTF-8");
    parts.setFrom(from);
    parts.setTo(message.address());
    parts.setSubject(message.title());
    if (html == null) {
      parts.setText(message.text());
    } else {
      parts.setText(message.text(), html);
    }
    for (Map.Entry<String, String> header : message.headers().entrySet()) {
      letter.setHeader(header.getKey(), header.getValue());
    }
  }
}
