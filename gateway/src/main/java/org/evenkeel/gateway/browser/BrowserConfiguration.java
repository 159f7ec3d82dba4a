package org.evenkeel.gateway.browser;

import org.evenkeel.gateway.door.Place;
import org.evenkeel.gateway.door.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BrowserConfiguration {

  @Bean
  Stage answerHeadersStage() {
    return new Stage(Place.BROWSER_HEADERS, new AnswerHeadersFilter());
  }

  @Bean
  Stage crossOriginStage(BrowserSettings settings) {
    return new Stage(Place.CROSS_ORIGIN, new CrossOriginFilter(settings));
  }
}
