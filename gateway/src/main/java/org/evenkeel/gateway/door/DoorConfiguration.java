package org.evenkeel.gateway.door;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebFilter;

/** Lines the stages up before everything else. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

  @Bean
  WebHttpHandlerBuilderCustomizer door(List<Stage> stages) {
    List<WebFilter> inOrder =
        stages.stream().sorted(Comparator.comparing(Stage::place)).map(Stage::filter).toList();
    return builder -> builder.filters(filters -> filters.addAll(0, inOrder));
  }
}
