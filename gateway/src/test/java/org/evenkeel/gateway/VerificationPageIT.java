package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The page behind the link of the mail that asks to confirm an address. */
class VerificationPageIT extends Scene {

  private static final String PAGE = "/verify-email";
  private static final String VERIFICATIONS = "/api/v1/auth/email-verifications";

  @Test
  void it_may_run_its_own_script_and_call_home_and_nothing_else() throws Exception {
    var answer = send(request(PAGE));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; script-src 'sha256-"
                + hash(script(answer.body()))
                + "'; connect-src 'self'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(SERVICES.count()).isZero();
  }

  @Test
  void it_needs_nothing_from_elsewhere_and_reads_the_fragment() {
    String page = send(request(PAGE)).body();
    assertThat(page)
        .startsWith("<!doctype html>")
        .contains("lang=\"en\"", "aria-live=\"polite\"", "<noscript>", "<button", VERIFICATIONS)
        .contains("location.hash")
        .doesNotContain("http:", "https:", "src=", "href=", "url(", "style=", "location.search")
        .doesNotContainPattern("\\son[a-z]+=");
    assertThat(page.split("<script", -1)).hasSize(2);
  }

  @Test
  void it_is_only_read() {
    var head = send(request(PAGE).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(send(request(PAGE).POST(BodyPublishers.noBody())).statusCode()).isEqualTo(401);
    assertThat(send(request(PAGE + "/x")).statusCode()).isEqualTo(404);
  }

  @Test
  void its_call_arrives_also_where_encryption_ends_before_the_gateway() {
    String token = "{\"token\":\"t\"}";
    var call =
        post(request(VERIFICATIONS), token)
            .header("Origin", "https://api.example.org")
            .header("Sec-Fetch-Site", "same-origin");
    assertThat(send(call).statusCode()).isEqualTo(200);
    assertThat(SERVICES.last(VERIFICATIONS).body()).isEqualTo(token);
  }

  @Test
  void a_page_of_a_neighbour_does_not_count_as_our_own() {
    var call =
        post(request(VERIFICATIONS), "{}")
            .header("Origin", "https://evil.example.org")
            .header("Sec-Fetch-Site", "same-site");
    assertThat(send(call).statusCode()).isEqualTo(403);
    assertThat(SERVICES.count()).isZero();
  }

  private static String script(String page) {
    return page.substring(page.indexOf("<script>") + 8, page.indexOf("</script>"));
  }

  private static String hash(String script) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }
}
