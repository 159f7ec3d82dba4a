package org.evenkeel.notification.channel.push.webpush;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.http.GuardedHttp;
import org.evenkeel.notification.channel.http.MeteredChannel;
import org.evenkeel.platform.crypto.KeyFiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("evenkeel.web-push.public-key")
class WebPushConfiguration {

  @Bean
  Vapid vapid(WebPushSettings settings, KeyFiles keys, Clock clock) {
    return new Vapid(
        P256.privateKey(keys.read(settings.keyName())),
        settings.publicKey(),
        settings.subject(),
        clock);
  }

  @Bean
  WebPushKey webPushKey(Vapid vapid) {
    return new WebPushKey(vapid.publicKey());
  }

  @Bean
  Channel webPushChannel(GuardedHttp http, Vapid vapid, MeterRegistry meters) {
    return new MeteredChannel(new WebPushChannel(http, vapid), meters);
  }
}
