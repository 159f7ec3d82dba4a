package org.evenkeel.analytics.costs;

import java.time.LocalDate;

/**
 * What one unit costs from a day on, until a later price.
 *
 * @param provider such as {@code sms}
 * @param unit such as {@code message}
 * @param usdMicro millionths of a US dollar, 0 or more
 * @param validFrom first day, in UTC
 * @param source where the price is from
 */
record UnitPrice(String provider, String unit, long usdMicro, LocalDate validFrom, String source) {

  UnitPrice {
    if (usdMicro < 0 || source.isBlank()) {
      throw new IllegalArgumentException("a price is 0 or more and names its source");
    }
  }
}
