package org.evenkeel.session.speech;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpeechSettings.class)
class SpeechConfiguration {

  /** Behind authentication and before the floor, which reads the fields of the form. */
  private static final int BEFORE_THE_FLOOR = -10;

  @Bean
  FilterRegistrationBean<HeldRecordings> heldRecordings(
      SpeechSettings settings, MultipartProperties multipart) {
    FilterRegistrationBean<HeldRecordings> filter =
        new FilterRegistrationBean<>(
            new HeldRecordings(settings.inMemory(), multipart.getMaxRequestSize()));
    filter.addUrlPatterns("/api/v1/popcorn/ideas/voice");
    filter.setOrder(BEFORE_THE_FLOOR);
    return filter;
  }
}
