package org.evenkeel.session.people;

import org.evenkeel.platform.crisis.PersonCountry;
import org.evenkeel.platform.people.Places;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lines of the country where a person lives come first, as soon as it is known. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

  @Bean
  PersonCountry personCountry(Places places) {
    return places::countryOf;
  }
}
