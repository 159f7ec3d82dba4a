package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Secrets are named here and made elsewhere. */
final class NoPlainSecrets implements Rule {

  private static final Pattern SECRET_NAME =
      Pattern.compile(".*(password|secretkey|secretaccesskey|accesskeyid|token|credential)s?$");

  private static final Pattern SECRET_TEXT =
      Pattern.compile(
          "(?im)-----BEGIN|://[^/\\s:]+:[^@\\s/]+@|^\\s*(requirepass|masterauth|sentinel"
              + " auth-pass)\\b");

  @Override
  public List<String> violations(Backing backing) {
    var found = new ArrayList<String>();
    for (JsonNode object : backing.objects()) {
      if (object.path("kind").asText().equals("Secret")) {
        found.add(Backing.title(object) + ": a secret is written out");
      }
      look(Backing.title(object), object, found);
    }
    return found;
  }

  private static void look(String title, JsonNode node, List<String> found) {
    node.properties()
        .forEach(
            entry -> {
              String name = entry.getKey().toLowerCase(Locale.ROOT);
              if (entry.getValue().isTextual() && SECRET_NAME.matcher(name).matches()) {
                found.add(title + ": " + entry.getKey() + " is written out");
              }
            });
    String named = node.path("name").asText("").toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    if (node.path("value").isTextual() && SECRET_NAME.matcher(named).matches()) {
      found.add(title + ": " + node.path("name").asText() + " is written out");
    }
    if (node.isTextual() && SECRET_TEXT.matcher(node.asText()).find()) {
      found.add(title + ": has a secret in it");
    }
    node.forEach(child -> look(title, child, found));
  }
}
