package org.evenkeel.gateway.forwarding;

import org.evenkeel.gateway.crisis.ResourcesFallback;
import org.evenkeel.gateway.routes.RouteTable;
import org.evenkeel.gateway.routes.ServiceRoute;
import org.evenkeel.gateway.routes.ServiceUrls;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;

/** Makes the gateway's routes from the table. Breakers and bulkheads of a route belong here. */
final class Routes {

  private static final long NO_TIMEOUT = -1;

  private final ServiceUrls urls;
  private final ForwardingSettings settings;

  Routes(ServiceUrls urls, ForwardingSettings settings) {
    this.urls = urls;
    this.settings = settings;
  }

  Buildable<Route> build(ServiceRoute route, PredicateSpec spec) {
    return filtered(
            route,
            spec.predicate(
                exchange ->
                    RouteTable.find(exchange.getRequest()).filter(route::equals).isPresent()))
        .metadata(RouteMetadataUtils.CONNECT_TIMEOUT_ATTR, (int) settings.connect().toMillis())
        .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, responseMillis(route))
        .uri(urls.of(route.service()));
  }

  private static UriSpec filtered(ServiceRoute route, BooleanSpec spec) {
    return isCrisisResources(route) ? spec.filters(Routes::withStaticCopy) : spec;
  }

  private static UriSpec withStaticCopy(GatewayFilterSpec filters) {
    GatewayFilter fallback = new ResourcesFallback();
    return filters.filter(fallback);
  }

  private long responseMillis(ServiceRoute route) {
    if (route.stream()) {
      return NO_TIMEOUT;
    }
    return isCrisisResources(route)
        ? settings.crisisResources().toMillis()
        : settings.response().toMillis();
  }

  private static boolean isCrisisResources(ServiceRoute route) {
    return route.prefixes().contains(RouteTable.CRISIS_RESOURCES);
  }
}
