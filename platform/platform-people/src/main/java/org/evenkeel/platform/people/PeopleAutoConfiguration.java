package org.evenkeel.platform.people;

import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.ProfileChanged;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projection of places, under the consumer group named by {@code evenkeel.people.group}. */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
public class PeopleAutoConfiguration {

  @Bean
  JdbcPlaces places(JdbcClient jdbc) {
    return new JdbcPlaces(jdbc);
  }

  @Bean
  FactSubscription placeSubscription(
      @Value("${evenkeel.people.group}") String group, JdbcPlaces places) {
    return FactSubscription.of(group)
        .on(Topics.IDENTITY_USERS)
        .handle(
            UserRegistered.class,
            (e, f) -> places.keep(f.userId(), f.country(), f.zone(), e.sequence()))
        .handle(
            ProfileChanged.class,
            (e, f) -> places.keep(f.userId(), f.country(), f.zone(), e.sequence()))
        .build();
  }
}
