package org.evenkeel.gateway.forwarding;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.springframework.cloud.gateway.filter.headers.observation.DefaultGatewayObservationConvention;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayContext;

/**
 * What a trace says about a forwarded request. The default puts the whole address into it, and a
 * query can hold what a person searches for in their own entries.
 */
final class PathOnlyObservation extends DefaultGatewayObservationConvention {

  @Override
  public KeyValues getHighCardinalityKeyValues(GatewayContext context) {
    return KeyValues.of(KeyValue.of("http.path", context.getRequest().getPath().value()));
  }
}
