package org.evenkeel.deployment.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.deployment.chart.Rendered;

/**
 * Secrets of database roles carry the label by which CloudNativePG sees that one came or changed;
 * without it a role keeps the password it had, or none.
 */
public final class RolePasswords implements Policy {

  private static final String TYPE = "kubernetes.io/basic-auth";

  @Override
  public List<String> violations(Rendered rendered) {
    return Stream.concat(
            rendered
                .all("Secret")
                .filter(secret -> secret.at("/type").asText().equals(TYPE))
                .filter(secret -> !seen(secret.at("/metadata/labels"))),
            rendered
                .all("ExternalSecret")
                .filter(secret -> secret.at("/spec/target/template/type").asText().equals(TYPE))
                .filter(secret -> !seen(secret.at("/spec/target/template/metadata/labels"))))
        .map(secret -> secret + ": its role's password is not read again")
        .toList();
  }

  private static boolean seen(JsonNode labels) {
    return labels.path("cnpg.io/reload").asText().equals("true");
  }
}
