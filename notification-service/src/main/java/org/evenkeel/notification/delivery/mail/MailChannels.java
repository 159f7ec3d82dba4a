package org.evenkeel.notification.delivery.mail;

import org.evenkeel.notification.channel.Channel;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail servers, in the order in which they are asked. */
@Configuration(proxyBeanMethods = false)
class MailChannels {

  @Bean
  @Order(1)
  Channel firstMailServer(JavaMailSenderImpl mail, MailSettings settings) {
    return new SmtpChannel("smtp", mail, settings.from());
  }

  @Bean
  @Order(2)
  @ConditionalOnProperty("evenkeel.mail.second.host")
  Channel secondMailServer(JavaMailSenderImpl first, MailSettings settings) {
    MailSettings.Second second = settings.second();
    if (second == null) {
      throw new IllegalStateException("evenkeel.mail.second is not set");
    }
    JavaMailSenderImpl mail = new JavaMailSenderImpl();
    mail.setHost(second.host());
    mail.setPort(second.port());
    mail.setUsername(second.username());
    mail.setPassword(second.password());
    mail.setJavaMailProperties(first.getJavaMailProperties());
    return new SmtpChannel("smtp-2", mail, settings.from());
  }
}
