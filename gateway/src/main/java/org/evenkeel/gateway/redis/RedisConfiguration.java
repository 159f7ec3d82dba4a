package org.evenkeel.gateway.redis;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

  private static final Duration WARM_UP = Duration.ofSeconds(3);

  @Bean
  RedisLink redisLink(RedisSettings settings) {
    return new RedisLink(settings);
  }

  /**
   * Opens the connection before the first request, because a cold JVM needs longer for that than a
   * request may wait. Without Redis the gateway starts all the same.
   */
  @Bean
  SmartLifecycle redisWarmUp(RedisLink link) {
    return new SmartLifecycle() {
      private volatile boolean running;

      @Override
      public void start() {
        link.call(connection -> connection.async().ping(), WARM_UP)
            .onErrorResume(RedisAwayException.class, away -> Mono.empty())
            .block();
        running = true;
      }

      @Override
      public void stop() {
        running = false;
      }

      @Override
      public boolean isRunning() {
        return running;
      }

      // Before the web server.
      @Override
      public int getPhase() {
        return 0;
      }
    };
  }
}
