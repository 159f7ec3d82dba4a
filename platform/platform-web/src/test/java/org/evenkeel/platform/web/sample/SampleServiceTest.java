package org.evenkeel.platform.web.sample;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.UUID;
import org.evenkeel.testing.TokenFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The sample service with no backing service: one context for all tests that say this. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = SampleApp.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
    properties = {
      "spring.flyway.enabled=false",
      "EVENKEEL_POSTGRES_PORT=1",
      "evenkeel.request.max-body=64KB",
      "management.server.port=0"
    })
@ContextConfiguration(initializers = SampleServiceTest.Issuer.class)
@interface SampleServiceTest {

  /** Points the service at the token factory. */
  final class Issuer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of("evenkeel.issuer=" + Tokens.FACTORY.issuer()).applyTo(context);
    }
  }

  /** Tokens that the sample service believes. */
  final class Tokens {

    static final TokenFactory FACTORY = TokenFactory.start();
    static final UUID USER = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");

    private Tokens() {}

    static String member() {
      return FACTORY.token(USER).roles("member").permissions("samples:own").sign();
    }
  }
}
