package org.evenkeel.analytics.costs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.platform.json.Json;
import org.springframework.core.io.Resource;

/** The unit prices there are. */
final class UnitPrices {

  private final List<UnitPrice> all;

  /**
   * These prices.
   *
   * @throws IllegalArgumentException when two begin on one day
   */
  UnitPrices(List<UnitPrice> prices) {
    Set<String> begun = new HashSet<>();
    for (UnitPrice price : prices) {
      if (!begun.add(price.provider() + " " + price.unit() + " " + price.validFrom())) {
        throw new IllegalArgumentException(
            "two prices of " + price.provider() + " begin on " + price.validFrom());
      }
    }
    this.all = List.copyOf(prices);
  }

  /** The price on a day; empty before the first. */
  Optional<UnitPrice> on(LocalDate day, String provider, String unit) {
    return all.stream()
        .filter(price -> price.provider().equals(provider) && price.unit().equals(unit))
        .filter(price -> !price.validFrom().isAfter(day))
        .max(Comparator.comparing(UnitPrice::validFrom));
  }

  static UnitPrices read(Resource file) {
    try (InputStream data = file.getInputStream()) {
      return new UnitPrices(Arrays.asList(Json.mapper().readValue(data, UnitPrice[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException("the unit prices cannot be read", e);
    }
  }
}
