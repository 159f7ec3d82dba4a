package org.evenkeel.crisis.service.safetyplan.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The page's look, and the policy that lets the page have this style and nothing else. */
final class PageStyle {

  static final String CSS =
      """
      :root { color-scheme: light dark; }
      body { font: 1.125rem/1.55 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 40rem;
        color: #1c2430; background: #fdfdfb; }
      h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 1.6rem; }
      .help { border: 2px solid #1f5f8b; border-radius: .6rem; padding: 0 1rem .6rem; }
      .help ul { list-style: none; padding: 0; }
      a { display: inline-block; min-height: 2.75rem; line-height: 2.75rem; font-weight: 600; color: #12466b; }
      .address { user-select: all; overflow-wrap: anywhere; }
      li { overflow-wrap: anywhere; white-space: pre-line; }
      .small { font-size: .95rem; }
      @media (prefers-color-scheme: dark) {
        body { color: #e8eaed; background: #14181d; } a { color: #9fd0f5; } .help { border-color: #9fd0f5; }
      }
      @media print {
        body { color: #000; background: #fff; font-size: 11pt; max-width: none; } a { color: #000; }
        section { break-inside: avoid; }
      }
      """;

  static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
          .formatted(hash(CSS));

  private PageStyle() {}

  private static String hash(String css) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
