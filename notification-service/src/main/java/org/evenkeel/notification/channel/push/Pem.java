package org.evenkeel.notification.channel.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Private keys as providers hand them out: PKCS #8 in PEM. */
public final class Pem {

  private Pem() {}

  /**
   * The key in a text.
   *
   * @throws IllegalStateException when it is none; the message does not repeat it
   */
  public static PrivateKey privateKey(String pem, String algorithm) {
    String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
    try {
      return KeyFactory.getInstance(algorithm)
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "not a PKCS #8 key for " + algorithm + ": " + e.getClass().getSimpleName());
    }
  }

  /**
   * What a file says.
   *
   * @throws IllegalStateException when it cannot be read
   */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException("the file " + file.getFileName() + " cannot be read", e);
    }
  }
}
