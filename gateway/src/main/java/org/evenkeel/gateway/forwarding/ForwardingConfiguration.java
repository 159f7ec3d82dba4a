package org.evenkeel.gateway.forwarding;

import org.evenkeel.gateway.client.ClientAddresses;
import org.evenkeel.gateway.crisis.ResourcesFallback;
import org.evenkeel.gateway.crisis.StaticResources;
import org.evenkeel.gateway.door.Place;
import org.evenkeel.gateway.door.Stage;
import org.evenkeel.gateway.resilience.Resilience;
import org.evenkeel.gateway.routes.RouteTable;
import org.evenkeel.gateway.routes.ServiceRoute;
import org.evenkeel.gateway.routes.ServiceUrls;
import org.evenkeel.gateway.streams.Streams;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayObservationConvention;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForwardingConfiguration {

  @Bean
  Stage hiddenPathsStage(StaticResources resources) {
    return new Stage(Place.PATHS, new HiddenPathsFilter(resources));
  }

  @Bean
  RouteLocator serviceRoutes(
      RouteLocatorBuilder builder,
      ServiceUrls urls,
      ForwardingSettings settings,
      Resilience resilience,
      Streams streams,
      StaticResources resources) {
    Routes routes =
        new Routes(urls, settings, resilience, streams, new ResourcesFallback(resources));
    RouteLocatorBuilder.Builder locator = builder.routes();
    for (ServiceRoute route : RouteTable.all()) {
      locator.route(route.id(), spec -> routes.build(route, spec));
    }
    return locator.build();
  }

  @Bean
  HttpHeadersFilter requestHeaders(ClientAddresses addresses) {
    return new RequestHeaders(addresses);
  }

  @Bean
  HttpHeadersFilter responseHeaders() {
    return new ResponseHeaders();
  }

  @Bean
  GlobalFilter failedForwards() {
    return new FailedForwards();
  }

  @Bean
  GatewayObservationConvention pathOnlyObservation() {
    return new PathOnlyObservation();
  }
}
