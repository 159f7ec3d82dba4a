package org.evenkeel.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@code _created} at the end of a counter's name. OpenMetrics reserves the suffix for the
 * moment a counter began, so Micrometer cuts it off: {@code checkin_created_total} would be scraped
 * as {@code checkin_total}. We publish no such moments.
 */
final class NamesAsWritten extends PrometheusNamingConvention {

  private static final String TOTAL = "_total";
  private static final String CREATED = "_created";

  @Override
  public String name(String name, Meter.Type type, @Nullable String baseUnit) {
    String bare = name.endsWith(TOTAL) ? name.substring(0, name.length() - TOTAL.length()) : name;
    return type == Meter.Type.COUNTER && bare.endsWith(CREATED)
        ? bare
        : super.name(name, type, baseUnit);
  }
}
