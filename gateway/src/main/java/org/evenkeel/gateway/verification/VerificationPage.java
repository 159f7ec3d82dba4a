package org.evenkeel.gateway.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;

/**
 * The page and what a browser may do with it.
 *
 * @param html whole document with one inline script
 * @param policy allows that script, by its hash, and calls to the page's own origin
 */
record VerificationPage(String html, String policy) {

  private static final String FILE = "verify-email.html";
  private static final String START = "<script>";
  private static final String END = "</script>";

  /** When this cannot be read the gateway must not start. */
  static VerificationPage read() {
    try {
      // A browser hashes what it parsed, and parsing leaves no carriage return.
      String html =
          new ClassPathResource(FILE)
              .getContentAsString(StandardCharsets.UTF_8)
              .replace("\r\n", "\n");
      return new VerificationPage(html, policy(script(html)));
    } catch (IOException e) {
      throw new UncheckedIOException("the page that confirms addresses is missing", e);
    }
  }

  private static String script(String html) {
    return html.substring(html.indexOf(START) + START.length(), html.indexOf(END));
  }

  private static String policy(String script) {
    return "default-src 'none'; script-src 'sha256-"
        + sha256(script)
        + "'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
