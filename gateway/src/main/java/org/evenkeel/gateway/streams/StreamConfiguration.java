package org.evenkeel.gateway.streams;

import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.resources.LoopResources;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

  /**
   * Gives a client up that confirms nothing that is sent to it. A phone that changed its network
   * says no goodbye, and by default its dead stream would count for a quarter of an hour.
   */
  @Bean
  NettyServerCustomizer deadClients(StreamSettings settings) {
    boolean possible = LoopResources.DEFAULT_NATIVE && Epoll.isAvailable();
    int millis = (int) settings.silence().toMillis();
    return server ->
        possible ? server.childOption(EpollChannelOption.TCP_USER_TIMEOUT, millis) : server;
  }
}
