package org.evenkeel.platform.crisis;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.evenkeel.crisis.resources.ResourceRegistry;
import org.evenkeel.crisis.screen.CrisisFloor;
import org.evenkeel.crisis.screen.sentence.Sentences;
import org.evenkeel.platform.crypto.Hmac;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.platform.web.http.ServiceClients;
import org.evenkeel.platform.web.openapi.HiddenParameter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the floor in front of every controller of a service that has this module. */
@AutoConfiguration(
    afterName = {
      "org.evenkeel.platform.messaging.MessagingAutoConfiguration",
      "org.evenkeel.platform.web.WebAutoConfiguration"
    })
@EnableConfigurationProperties(CrisisSettings.class)
public class CrisisAutoConfiguration {
  private static final Logger log = LoggerFactory.getLogger(CrisisAutoConfiguration.class);

  /** Behind Spring Security's filter chain, which is at -100. */
  private static final int AFTER_AUTHENTICATION = 0;

  @Bean
  @ConditionalOnMissingBean
  CrisisFloor crisisFloor() {
    return CrisisFloor.standard();
  }

  /** Whether passages are read as a whole; the floor answers either way. */
  @Bean
  MeterBinder sentenceReaderMeters(CrisisFloor floor) {
    Sentences sentences = floor.sentences();
    if (!sentences.available()) {
      log.warn("the floor has no reader of passages, words decide alone: {}", sentences.missing());
    }
    return meters -> {
      Gauge.builder("crisis.floor.sentence.reader", () -> sentences.available() ? 1 : 0)
          .description("1 when the floor reads passages as a whole, 0 when it cannot")
          .register(meters);
      FunctionCounter.builder("crisis.floor.sentence.failures", sentences, Sentences::failures)
          .description("Passages that could not be read as a whole")
          .register(meters);
    };
  }

  @Bean
  @ConditionalOnMissingBean
  ResourceRegistry resourceRegistry() {
    return ResourceRegistry.standard();
  }

  @Bean
  @ConditionalOnMissingBean
  PersonCountry personCountry() {
    return userId -> Optional.empty();
  }

  @Bean
  Beside besideRequests() {
    return new Beside();
  }

  @Bean
  SourceIds sourceIds(KeyFiles keys, Ids ids, Clock clock) {
    return new SourceIds(
        SingletonSupplier.of(() -> new Hmac(keys.read("idempotency"))), ids, clock);
  }

  @Bean
  PersonalResources personalResources(
      ResourceRegistry registry, PersonCountry countries, Beside beside, Clock clock) {
    return new PersonalResources(registry, countries, beside, clock);
  }

  @Bean
  UrgentPath crisisServicePath(
      ServiceClients clients, CrisisSettings settings, MeterRegistry meters) {
    return new UrgentPath(
        clients.to("crisis-service", settings.connectTimeout(), settings.readTimeout()),
        "/internal/crisis-signals",
        settings.attempts(),
        meters);
  }

  @Bean
  CrisisSignals crisisSignals(
      Outbox outbox,
      @Qualifier("crisisServicePath") UrgentPath urgent,
      ResourceRegistry registry,
      PlatformTransactionManager transactions,
      Clock clock,
      Beside beside,
      MeterRegistry meters) {
    return new CrisisSignals(outbox, urgent, registry, transactions, clock, beside, meters);
  }

  @Bean
  QueryTexts queryTexts(
      CrisisFloor floor,
      PersonalResources resources,
      CrisisSettings settings,
      SourceIds sourceIds,
      MeterRegistry meters) {
    return new QueryTexts(
        new UnfailingFloor(floor::screen, floor.version(), meters), resources, settings, sourceIds);
  }

  @Bean
  TextRoutes textRoutes(CrisisSettings settings) {
    return new TextRoutes(settings);
  }

  @Bean
  CrisisProblemMembers crisisProblemMembers(QueryTexts queries, TextRoutes routes) {
    return new CrisisProblemMembers(queries, routes);
  }

  @Bean
  FilterRegistrationBean<FloorFilter> floorFilter(
      CrisisFloor floor,
      PersonalResources resources,
      CrisisSignals signals,
      CrisisSettings settings,
      SourceIds sourceIds,
      QueryTexts queries,
      TextRoutes routes,
      MeterRegistry meters) {
    FilterRegistrationBean<FloorFilter> filter =
        new FilterRegistrationBean<>(
            new FloorFilter(
                new UnfailingFloor(floor::screen, floor.version(), meters),
                resources,
                signals,
                settings,
                sourceIds,
                queries,
                routes,
                new AnswerTimes(meters)));
    filter.setOrder(AFTER_AUTHENTICATION);
    return filter;
  }

  @Bean
  ReceivedTexts receivedTexts(
      CrisisFloor floor, PersonalResources resources, CrisisSignals signals, MeterRegistry meters) {
    return new ReceivedTexts(
        new UnfailingFloor(floor::screen, floor.version(), meters), resources, signals);
  }

  /** Nobody sends a screening: the API document leaves it out. */
  @Bean
  HiddenParameter hiddenScreening() {
    return new HiddenParameter(Screening.class);
  }

  @Bean
  WebMvcConfigurer screeningParameter() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ScreeningResolver());
      }
    };
  }
}
