package org.evenkeel.gateway.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;

/**
 * One file of the page.
 *
 * @param tag changes with the content, so that a browser can ask whether its copy is still right
 */
record Asset(String path, MediaType type, String content, String tag) {

  /** When a file cannot be read the gateway must not start. */
  static Asset read(String path, MediaType type, Resource file) {
    try {
      String content = file.getContentAsString(StandardCharsets.UTF_8);
      return new Asset(path, type, content, '"' + hash(content) + '"');
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the API page is missing", e);
    }
  }

  private static String hash(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
