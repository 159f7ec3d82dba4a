package org.evenkeel.gateway.forwarding;

import org.evenkeel.gateway.crisis.ResourcesFallback;
import org.evenkeel.gateway.resilience.Resilience;
import org.evenkeel.gateway.routes.RouteTable;
import org.evenkeel.gateway.routes.ServiceRoute;
import org.evenkeel.gateway.routes.ServiceUrls;
import org.evenkeel.gateway.streams.Streams;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;

/** Makes the gateway's routes from the table. */
final class Routes {

  /** Around the writing of the answer: what stands here ends when the answer went out. */
  private static final int WHOLE_ANSWER = NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;

  /** Behind it what came back can still be replaced. */
  private static final int BEFORE_ANSWER = 0;

  private final ServiceUrls urls;
  private final ForwardingSettings settings;
  private final Resilience resilience;
  private final Streams streams;
  private final ResourcesFallback fallback;

  Routes(
      ServiceUrls urls,
      ForwardingSettings settings,
      Resilience resilience,
      Streams streams,
      ResourcesFallback fallback) {
    this.urls = urls;
    this.settings = settings;
    this.resilience = resilience;
    this.streams = streams;
    this.fallback = fallback;
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

  private UriSpec filtered(ServiceRoute route, BooleanSpec spec) {
    return spec.filters(filters -> filters(route, filters));
  }

  private GatewayFilterSpec filters(ServiceRoute route, GatewayFilterSpec filters) {
    if (route.stream()) {
      return filters
          .filter(streams.of(route), WHOLE_ANSWER)
          .filter(resilience.lease(), BEFORE_ANSWER);
    }
    filters.filter(resilience.pace(settings.silence()), WHOLE_ANSWER);
    return isCrisisResources(route)
        ? filters
            .filter(fallback, BEFORE_ANSWER)
            .filter(resilience.slot(route), BEFORE_ANSWER + 1)
            .filter(resilience.call(route), BEFORE_ANSWER + 2)
        : filters
            .filter(resilience.slot(route), WHOLE_ANSWER)
            .filter(resilience.call(route), BEFORE_ANSWER);
  }

  private long responseMillis(ServiceRoute route) {
    if (route.stream()) {
      return streams.silence().toMillis();
    }
    if (route.upload()) {
      return settings.uploads().toMillis();
    }
    return isCrisisResources(route)
        ? settings.crisisResources().toMillis()
        : settings.response().toMillis();
  }

  private static boolean isCrisisResources(ServiceRoute route) {
    return route.prefixes().contains(RouteTable.CRISIS_RESOURCES);
  }
}
