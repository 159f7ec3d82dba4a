package org.evenkeel.gateway.docs;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evenkeel.gateway.browser.CachePolicy;
import org.evenkeel.gateway.browser.ContentPolicy;
import org.evenkeel.gateway.routes.RouteTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Swagger UI from the gateway's own origin: the files named here and no others. */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration {

  /** Its styles and icons are in its sheet; a script outside these files does not run. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String LIBRARY = "classpath*:META-INF/resources/webjars/swagger-ui/*/";
  private static final MediaType HTML = text("html");
  private static final MediaType SCRIPT = text("javascript");
  private static final MediaType SHEET = text("css");

  @Bean
  RouterFunction<ServerResponse> apiPage() throws IOException {
    RouterFunctions.Builder routes = RouterFunctions.route();
    for (Asset asset : assets()) {
      routes.route(
          methods(HttpMethod.GET, HttpMethod.HEAD).and(path(asset.path())),
          request -> answer(request, asset));
    }
    return routes.build();
  }

  private static List<Asset> assets() throws IOException {
    return List.of(
        Asset.read(RouteTable.DOCS, HTML, new ClassPathResource("docs/page.html")),
        Asset.read(RouteTable.DOCS + "/page.js", SCRIPT, new ClassPathResource("docs/page.js")),
        Asset.read(RouteTable.DOCS + "/page.css", SHEET, new ClassPathResource("docs/page.css")),
        ofLibrary("swagger-ui.css", SHEET),
        ofLibrary("swagger-ui-bundle.js", SCRIPT));
  }

  private static Asset ofLibrary(String file, MediaType type) throws IOException {
    Resource[] found = new PathMatchingResourcePatternResolver().getResources(LIBRARY + file);
    if (found.length != 1) {
      throw new IllegalStateException("the API page needs exactly one " + file);
    }
    return Asset.read(RouteTable.DOCS + "/" + file, type, found[0]);
  }

  private static Mono<ServerResponse> answer(ServerRequest request, Asset asset) {
    ContentPolicy.put(request.exchange(), POLICY);
    CachePolicy.put(request.exchange(), "no-cache");
    return request
        .checkNotModified(asset.tag())
        .switchIfEmpty(
            ServerResponse.ok()
                .contentType(asset.type())
                .eTag(asset.tag())
                .bodyValue(asset.content()));
  }

  private static MediaType text(String subtype) {
    return new MediaType("text", subtype, StandardCharsets.UTF_8);
  }
}
