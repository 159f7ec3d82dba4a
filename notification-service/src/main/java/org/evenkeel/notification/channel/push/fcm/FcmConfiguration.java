package org.evenkeel.notification.channel.push.fcm;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.http.MeteredChannel;
import org.evenkeel.notification.channel.http.ProviderClient;
import org.evenkeel.notification.channel.http.ProviderClients;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("evenkeel.fcm.service-account-file")
class FcmConfiguration {

  @Bean
  Channel fcmChannel(
      FcmSettings settings, ProviderClients clients, Clock clock, MeterRegistry meters) {
    ServiceAccount account = ServiceAccount.read(settings.serviceAccountFile());
    ProviderClient client = clients.http1();
    FcmTokens tokens = new FcmTokens(account, client, clock);
    return new MeteredChannel(new FcmChannel(account, settings.baseUrl(), tokens, client), meters);
  }
}
