package org.evenkeel.platform.messaging.topic;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes topics a part of readiness; before the shared defaults, which know of no topics. */
public final class TopicsInReadiness implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "evenkeel-topics",
                Map.of(
                    "management.endpoint.health.group.readiness.include",
                    "readinessState,topics")));
  }

  @Override
  public int getOrder() {
    return 0;
  }
}
