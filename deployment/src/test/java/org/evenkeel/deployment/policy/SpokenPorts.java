package org.evenkeel.deployment.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.deployment.chart.Rendered;

/**
 * Every port says its protocol: a server-side apply tells two ports apart by port and protocol, and
 * older API servers take a missing one for a change.
 */
public final class SpokenPorts implements Policy {

  @Override
  public List<String> violations(Rendered rendered) {
    var found = new ArrayList<String>();
    rendered
        .objects()
        .forEach(
            object -> {
              if (!object.kind().equals("KeycloakRealmImport")) {
                for (JsonNode ports : object.tree().findValues("ports")) {
                  for (JsonNode port : ports) {
                    if (!port.has("protocol")) {
                      found.add(object + ": a port without protocol");
                    }
                  }
                }
              }
            });
    return found;
  }
}
