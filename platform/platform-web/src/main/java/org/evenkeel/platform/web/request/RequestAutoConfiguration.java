package org.evenkeel.platform.web.request;

import java.time.LocalDate;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Dates;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Filters and interceptors around every request. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(RequestSettings.class)
class RequestAutoConfiguration implements WebMvcConfigurer {

  private static final int AFTER_ACCESS = 10;

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> requestIdFilter(Ids ids) {
    return at(FilterOrder.REQUEST_ID, new RequestIdFilter(ids));
  }

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> accessLogFilter() {
    return at(FilterOrder.ACCESS_LOG, new AccessLogFilter());
  }

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> bodySizeFilter(RequestSettings settings) {
    return at(FilterOrder.BODY_SIZE, new BodySizeFilter(settings));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new KnownParameters()).order(AFTER_ACCESS);
  }

  /** Parameters hold the same days as bodies. */
  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, LocalDate.class, Dates::parse);
  }

  private static FilterRegistrationBean<OncePerRequestFilter> at(
      int order, OncePerRequestFilter filter) {
    FilterRegistrationBean<OncePerRequestFilter> registration =
        new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
