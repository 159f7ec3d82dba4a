package org.evenkeel.wellness.library.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.library.Content;
import org.evenkeel.wellness.library.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ChangeTests {
  private final Content before = before();

  @Test
  void the_same_in_another_order_is_no_change() {
    ObjectNode json = Json.mapper().valueToTree(before);
    List<tools.jackson.databind.JsonNode> feelings =
        json.path("target_emotions").valueStream().toList();
    json.putArray("target_emotions").addAll(feelings.reversed());

    Change change = Change.between(before, read(json));

    assertThat(change.isNothing()).isTrue();
    assertThat(change.touchesContraindications()).isFalse();
  }

  @Test
  void fields_and_codes_are_named_and_nothing_that_was_written() {
    ObjectNode json = Json.mapper().valueToTree(before);
    json.putArray("contraindications").add("misophonia");
    json.put("good_to_know", "A secret marker.");

    Change change = Change.between(before, read(json));

    assertThat(change.fields()).containsExactly("contraindications", "good_to_know");
    assertThat(change.touchesContraindications()).isTrue();
    assertThat(change.details())
        .containsEntry("contraindications_added", "misophonia")
        .containsEntry("contraindications_removed", "dissociation,trauma")
        .containsEntry("fields", "contraindications,good_to_know");
    assertThat(change.details().toString()).doesNotContain("marker");
  }

  private static Content before() {
    ObjectNode json = Json.mapper().valueToTree(Samples.content(UUID.randomUUID(), "one"));
    json.putArray("contraindications").add("trauma").add("dissociation");
    return read(json);
  }

  private static Content read(ObjectNode json) {
    return Json.mapper().treeToValue(json, Content.class);
  }
}
