package org.evenkeel.analytics.patterns.model;

/**
 * What distinguishes moments, such as aspect {@code location} with value {@code work}.
 *
 * @param aspect part_of_day, weekday, location, social, feeling, approach or intervention
 */
public record Trait(String aspect, String value) {

  static Trait of(PartOfDay part) {
    return new Trait("part_of_day", part.code());
  }

  static Trait of(Feeling feeling) {
    return new Trait("feeling", feeling.code());
  }
}
