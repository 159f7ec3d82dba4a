package org.evenkeel.deployment.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.evenkeel.deployment.chart.Manifest;
import org.evenkeel.deployment.chart.Rendered;

/**
 * What is secret is in secrets: no variable that is called one has a value, no config map and no
 * realm holds one, no address has a password in it.
 */
public final class NoPlainSecrets implements Policy {

  private static final Pattern SECRET_NAME =
      Pattern.compile(".*(PASSWORD|SECRET|TOKEN|_KEY|CREDENTIAL)S?$");

  /** Folders of secrets are none. */
  private static final Pattern FOLDER = Pattern.compile("^/[a-z/]+$");

  private static final Pattern SECRET_TEXT =
      Pattern.compile(
          "(?i)(-----BEGIN|://[^/\\s:]+:[^@\\s/]+@|\"?(password|secret)\"?\\s*[:=]\\s*\"?[^\\s$\"{]{6,})");

  @Override
  public List<String> violations(Rendered rendered) {
    var found = new ArrayList<String>();
    for (Manifest object : rendered.objects()) {
      object
          .pods()
          .ifPresent(
              pods ->
                  pods.containers()
                      .forEach(
                          container ->
                              container
                                  .path("env")
                                  .forEach(variable -> variable(variable, object, found))));
      if (object.kind().equals("ConfigMap") && SECRET_TEXT.matcher(text(object)).find()) {
        found.add(object + ": holds something secret");
      }
      if (object.kind().equals("KeycloakRealmImport")) {
        for (JsonNode secret : object.at("/spec/realm").findValues("secret")) {
          if (!secret.asText().startsWith("${")) {
            found.add(object + ": a client's secret is written out");
          }
        }
      }
    }
    return found;
  }

  private static void variable(JsonNode variable, Manifest object, List<String> found) {
    String name = variable.path("name").asText();
    String value = variable.path("value").asText("");
    if (SECRET_NAME.matcher(name).matches()
        && !value.isEmpty()
        && !FOLDER.matcher(value).matches()) {
      found.add(object + ": " + name + " is written out");
    }
    if (SECRET_TEXT.matcher(value).find()) {
      found.add(object + ": " + name + " has a secret in it");
    }
  }

  private static String text(Manifest object) {
    return String.join("\n", Manifest.texts(object.at("/data")).values());
  }
}
