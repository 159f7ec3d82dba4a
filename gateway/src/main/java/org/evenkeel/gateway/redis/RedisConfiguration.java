package org.evenkeel.gateway.redis;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

  @Bean
  RedisLink redisLink(RedisSettings settings) {
    return new RedisLink(settings);
  }
}
