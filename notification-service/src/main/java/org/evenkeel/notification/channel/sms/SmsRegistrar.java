package org.evenkeel.notification.channel.sms;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.http.MeteredChannel;
import org.evenkeel.notification.channel.http.ProviderClients;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** One channel a configured provider, in their order. */
class SmsRegistrar implements BeanRegistrar {

  private static final String PROVIDERS = "evenkeel.sms.providers";

  @Override
  public void register(BeanRegistry registry, Environment env) {
    int count =
        Binder.get(env)
            .bind(PROVIDERS, Bindable.listOf(SmsSettings.Provider.class))
            .map(List::size)
            .orElse(0);
    for (int i = 0; i < count; i++) {
      int place = i;
      registry.registerBean(
          "smsChannel" + place,
          Channel.class,
          bean ->
              bean.order(place)
                  .supplier(
                      context ->
                          channel(
                              context.bean(SmsSettings.class),
                              place,
                              context.bean(ProviderClients.class),
                              context.bean(MeterRegistry.class))));
    }
  }

  private static Channel channel(
      SmsSettings settings, int place, ProviderClients clients, MeterRegistry meters) {
    SmsSettings.Provider provider = settings.providers().get(place);
    return new MeteredChannel(
        new TwilioChannel(provider, settings.statusCallback(provider), clients.http1()), meters);
  }
}
