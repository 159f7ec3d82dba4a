package org.evenkeel.notification.channel.push.apns;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.http.MeteredChannel;
import org.evenkeel.notification.channel.http.ProviderClients;
import org.evenkeel.notification.channel.push.Pem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("evenkeel.apns.key-file")
class ApnsConfiguration {

  @Bean
  Channel apnsChannel(
      ApnsSettings settings, ProviderClients clients, Clock clock, MeterRegistry meters) {
    PrivateKey key = Pem.privateKey(Pem.read(settings.keyFile()), "EC");
    ApnsTokens tokens =
        new ApnsTokens((ECPrivateKey) key, settings.keyId(), settings.teamId(), clock);
    return new MeteredChannel(
        new ApnsChannel(settings.baseUrl(), settings.topic(), tokens, clients.http2(), clock),
        meters);
  }
}
