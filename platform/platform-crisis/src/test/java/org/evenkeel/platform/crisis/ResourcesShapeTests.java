package org.evenkeel.platform.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.crisis.resources.ResourceQuery;
import org.evenkeel.crisis.resources.ResourceRegistry;
import org.evenkeel.platform.json.Json;
import org.evenkeel.testing.ResourcesSample;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What services answer and what the gateway's copy answers are held to one sample. */
class ResourcesShapeTests {

  @Test
  void a_service_answers_the_sample_for_every_country() {
    for (ResourceQuery query : ResourcesSample.queries()) {
      ResourcesView view =
          ResourcesView.of(ResourceRegistry.standard().find(query, ResourcesSample.TODAY));
      JsonNode body = Json.mapper().valueToTree(view);
      assertThat(body).as(query.toString()).isEqualTo(ResourcesSample.body(query));
    }
  }
}
