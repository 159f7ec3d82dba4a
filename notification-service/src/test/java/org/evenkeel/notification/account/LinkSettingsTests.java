package org.evenkeel.notification.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class LinkSettingsTests {
  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Bound.class);

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(LinkSettings.class)
  static class Bound {}

  @Test
  void the_page_that_confirms_an_address_is_a_setting() {
    runner
        .withPropertyValues("evenkeel.links.verify-email=https://evenkeel.example/verify")
        .run(
            context ->
                assertThat(context.getBean(LinkSettings.class).verifyEmail())
                    .isEqualTo("https://evenkeel.example/verify"));
  }

  @Test
  void a_start_without_that_page_fails() {
    runner.run(context -> assertThat(context).hasFailed());
  }
}
