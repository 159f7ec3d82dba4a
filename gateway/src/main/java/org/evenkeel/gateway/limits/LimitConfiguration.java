package org.evenkeel.gateway.limits;

import java.time.Duration;
import org.evenkeel.gateway.crisis.StaticResources;
import org.evenkeel.gateway.door.Place;
import org.evenkeel.gateway.door.Stage;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

  private static final Limit WARM_UP = new Limit("limit:warm-up", 1_000_000);
  private static final Retry A_FEW_TIMES = Retry.fixedDelay(2, Duration.ofMillis(600));

  @Bean
  Stage limitStage(LimitChoice choice, Counters counters, StaticResources resources) {
    return new Stage(Place.LIMITS, new LimitFilter(choice, counters, resources));
  }

  /**
   * Counts once before the gateway is ready, because a cold JVM needs longer for that than a
   * request may wait. Without Redis the gateway gets ready all the same.
   */
  @Bean
  ApplicationRunner warmUp(Counters counters) {
    return arguments ->
        counters
            .count(WARM_UP)
            .retryWhen(A_FEW_TIMES)
            .onErrorResume(stillAway -> Mono.empty())
            .block();
  }
}
