package org.evenkeel.gateway.body;

import org.evenkeel.gateway.door.Place;
import org.evenkeel.gateway.door.Stage;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BodyConfiguration {

  @Bean
  Stage bodyLimitStage() {
    return new Stage(Place.BODY, new BodyLimitFilter());
  }

  @Bean
  NettyServerCustomizer slowClients(BodySettings settings) {
    return server -> server.readTimeout(settings.pause()).requestTimeout(settings.whole());
  }
}
