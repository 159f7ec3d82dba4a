package org.evenkeel.notification.channel.push.fcm;

import java.net.URI;
import java.nio.file.Path;
import java.security.PrivateKey;
import org.evenkeel.notification.channel.push.Pem;
import org.evenkeel.platform.json.Json;
import tools.jackson.core.JacksonException;

/**
 * Who we are to Google.
 *
 * @param tokenUri where access tokens are had
 */
record ServiceAccount(
    String projectId, String clientEmail, String keyId, PrivateKey key, URI tokenUri) {

  /** The file as Google names its members. */
  private record Content(
      String projectId, String clientEmail, String privateKeyId, String privateKey, URI tokenUri) {

    @Override
    public String toString() {
      return "Content[...]";
    }
  }

  static ServiceAccount read(Path file) {
    try {
      Content content = Json.mapper().readValue(Pem.read(file), Content.class);
      return new ServiceAccount(
          content.projectId(),
          content.clientEmail(),
          content.privateKeyId(),
          Pem.privateKey(content.privateKey(), "RSA"),
          content.tokenUri());
    } catch (JacksonException e) {
      throw new IllegalStateException("the file of the service account is no JSON of that kind");
    }
  }

  /** Hides the key. */
  @Override
  public String toString() {
    return "ServiceAccount[" + projectId + "]";
  }
}
