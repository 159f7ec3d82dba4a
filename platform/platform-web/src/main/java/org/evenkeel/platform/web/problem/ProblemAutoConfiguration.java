package org.evenkeel.platform.web.problem;

import org.evenkeel.platform.web.request.FilterOrder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Problems for whatever goes wrong, before the framework's own error page. */
@AutoConfiguration(
    beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ProblemAutoConfiguration {

  @Bean
  ProblemAnswers problemAnswers(ObjectProvider<ProblemExtender> extenders) {
    return new ProblemAnswers(extenders.orderedStream().toList());
  }

  @Bean
  SimpleAsyncTaskSchedulerCustomizer scheduledFailures() {
    return scheduler -> scheduler.setErrorHandler(new ScheduledFailures());
  }

  @Bean
  ProblemAdvice problemAdvice(ProblemAnswers answers) {
    return new ProblemAdvice(answers);
  }

  @Bean
  ProblemErrorController problemErrorController(ProblemAnswers answers) {
    return new ProblemErrorController(answers);
  }

  @Bean
  FilterRegistrationBean<ProblemFilter> problemFilter(ProblemAnswers answers) {
    FilterRegistrationBean<ProblemFilter> registration =
        new FilterRegistrationBean<>(new ProblemFilter(answers));
    registration.setOrder(FilterOrder.PROBLEM);
    return registration;
  }
}
