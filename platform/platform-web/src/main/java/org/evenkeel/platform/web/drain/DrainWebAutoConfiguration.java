package org.evenkeel.platform.web.drain;

import org.evenkeel.platform.drain.Draining;
import org.evenkeel.platform.web.request.FilterOrder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** The filter around every request. */
@AutoConfiguration(afterName = "org.evenkeel.platform.drain.DrainAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class DrainWebAutoConfiguration {

  @Bean
  FilterRegistrationBean<LastAnswerFilter> lastAnswerFilter(Draining draining) {
    FilterRegistrationBean<LastAnswerFilter> registration =
        new FilterRegistrationBean<>(new LastAnswerFilter(draining));
    registration.setOrder(FilterOrder.LAST_ANSWER);
    return registration;
  }
}
