package org.evenkeel.session.speech;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpeechSettings.class)
class SpeechConfiguration {

  /** Behind authentication and the floor, which passes what is no text by. */
  private static final int BEHIND_THE_FLOOR = 10;

  @Bean
  FilterRegistrationBean<HeldRecordings> heldRecordings(
      SpeechSettings settings, MultipartProperties multipart) {
    FilterRegistrationBean<HeldRecordings> filter =
        new FilterRegistrationBean<>(
            new HeldRecordings(settings.inMemory(), multipart.getMaxRequestSize()));
    filter.addUrlPatterns("/api/v1/popcorn/ideas/voice");
    filter.setOrder(BEHIND_THE_FLOOR);
    return filter;
  }
}
