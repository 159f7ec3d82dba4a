package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which people read the API document. */
class DocsIT extends Scene {

  @ParameterizedTest
  @CsvSource({
    "/docs, text/html",
    "/docs/page.js, text/javascript",
    "/docs/page.css, text/css",
    "/docs/swagger-ui.css, text/css",
    "/docs/swagger-ui-bundle.js, text/javascript"
  })
  void its_files_need_no_token_and_are_asked_for_anew(String path, String type) {
    var answer = send(request(path));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo(type + ";charset=UTF-8");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'");
    var again = send(request(path).header("If-None-Match", header(answer, "ETag")));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(SERVICES.count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/",
        "/docs/swagger-initializer.js",
        "/docs/index.html",
        "/docs/oauth2-redirect.html",
        "/docs/page.html",
        "/webjars/swagger-ui/swagger-ui.css",
        "/swagger-ui.css"
      })
  void nothing_else_is_served(String path) {
    assertThat(send(request(path)).statusCode()).isEqualTo(404);
  }

  @Test
  void the_page_loads_from_its_own_origin_only() {
    String page = send(request("/docs")).body();
    assertThat(page)
        .startsWith("<!doctype html>")
        .contains("lang=\"en\"", "<title>", "role=\"status\"", "<noscript>")
        .doesNotContain("http:", "https:", "//", "style=", "<style")
        .doesNotContainPattern("\\son[a-z]+=");
    assertThat(send(request("/docs/swagger-ui.css")).body())
        .doesNotContainPattern("url\\((?![\"']?data:)")
        .doesNotContain("@import");
    assertThat(send(request("/docs").POST(BodyPublishers.noBody())).statusCode()).isEqualTo(401);
  }
}
