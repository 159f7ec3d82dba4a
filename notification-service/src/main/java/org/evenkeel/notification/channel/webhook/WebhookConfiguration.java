package org.evenkeel.notification.channel.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.http.GuardedHttp;
import org.evenkeel.notification.channel.http.MeteredChannel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

  @Bean
  Channel webhookChannel(
      GuardedHttp http, WebhookFailures failures, Clock clock, MeterRegistry meters) {
    return new MeteredChannel(new WebhookChannel(http, failures, clock), meters);
  }
}
