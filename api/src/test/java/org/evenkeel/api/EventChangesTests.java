package org.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.evenkeel.api.changes.EventChanges;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each change of the events that breaks somebody is found, and no other. */
class EventChangesTests {

  private static final String CHECK_IN = "org.evenkeel.wellness.check-in-recorded.v1";
  private static final String SCHEMA = "/components/schemas/CheckInRecorded";
  private final ObjectNode released = Documents.events();

  @Test
  void nothing_changed_breaks_nothing() {
    assertThat(after(document -> {})).isEmpty();
  }

  @Test
  void optional_members_facts_topics_and_consumers_may_be_added() {
    assertThat(
            after(
                document -> {
                  members(document).putObject("weather").putArray("type").add("string").add("null");
                  at(document, "/components/messages").putObject("org.evenkeel.new.v1");
                  at(document, "/channels").putObject("new.topic");
                  at(document, "/operations").putObject("receive-new");
                  at(document, "/channels/crisis.signals/bindings/kafka/topicConfiguration")
                      .put("retention.ms", -1);
                }))
        .isEmpty();
  }

  @Test
  void a_topic_or_fact_that_is_gone_breaks() {
    assertThat(after(document -> at(document, "/channels").remove("wellness.records")))
        .containsExactly("topic wellness.records is gone");
    assertThat(after(document -> at(document, "/components/messages").remove(CHECK_IN)))
        .containsExactly(CHECK_IN + " is gone");
    assertThat(
            after(document -> at(document, "/channels/wellness.records/messages").remove(CHECK_IN)))
        .containsExactly(CHECK_IN + " is no longer on wellness.records");
  }

  @Test
  void a_member_that_is_gone_or_of_another_type_breaks() {
    assertThat(after(document -> members(document).remove("zone")))
        .containsExactly(CHECK_IN + ".zone is gone");
    assertThat(
            after(
                document -> at(document, SCHEMA + "/properties/mood_score").put("type", "string")))
        .containsExactly(CHECK_IN + ".mood_score has another type");
    assertThat(
            after(
                document -> at(document, SCHEMA + "/properties/occurred_at").put("format", "date")))
        .containsExactly(CHECK_IN + ".occurred_at has another type");
    assertThat(
            after(
                document ->
                    at(document, SCHEMA + "/properties/emotion_tags/items").put("type", "integer")))
        .containsExactly(CHECK_IN + ".emotion_tags[] has another type");
    assertThat(
            after(
                document ->
                    at(document, "/components/schemas/OfferedSlot/properties")
                        .remove("propensity")))
        .containsExactly(
            "org.evenkeel.wellness.recommendations-offered.v1.slots[].propensity is gone");
  }

  @Test
  void a_member_that_becomes_required_or_may_be_missing_breaks() {
    assertThat(after(document -> required(document).add("stress_level")))
        .containsExactly(CHECK_IN + ".stress_level is required, and old records do not have it");
    assertThat(after(document -> required(document).remove(0)))
        .containsExactly(CHECK_IN + ".checkin_id may be missing");
    assertThat(
            after(
                document -> {
                  ObjectNode zone = at(document, SCHEMA + "/properties/zone");
                  zone.putArray("type").add("string").add("null");
                }))
        .containsExactly(CHECK_IN + ".zone has another type");
  }

  @Test
  void values_and_sizes_that_change_break() {
    ObjectNode zone = at(released, SCHEMA + "/properties/zone");
    zone.putArray("enum").add("UTC").add("Europe/Berlin");
    zone.put("maxLength", 40);

    assertThat(
            after(
                document ->
                    ((ArrayNode) at(document, SCHEMA + "/properties/zone").path("enum"))
                        .add("GMT")))
        .containsExactly(CHECK_IN + ".zone has other values");
    assertThat(
            after(
                document ->
                    ((ArrayNode) at(document, SCHEMA + "/properties/zone").path("enum")).remove(0)))
        .containsExactly(CHECK_IN + ".zone has other values");
    assertThat(after(document -> at(document, SCHEMA + "/properties/zone").remove("enum")))
        .containsExactly(CHECK_IN + ".zone has other values");
    assertThat(after(document -> at(document, SCHEMA + "/properties/zone").put("maxLength", 20)))
        .containsExactly(CHECK_IN + ".zone has another maxLength");
    assertThat(
            after(document -> at(document, SCHEMA + "/properties/mood_score").put("maximum", 10)))
        .containsExactly(CHECK_IN + ".mood_score has another maximum");
    assertThat(
            after(document -> at(document, SCHEMA + "/properties/emotion_tags").put("maxItems", 5)))
        .containsExactly(CHECK_IN + ".emotion_tags has another maxItems");
  }

  @Test
  void what_changes_within_one_of_several_forms_breaks() {
    ObjectNode place = at(released, SCHEMA + "/properties/context_location");
    place.removeAll();
    place
        .putArray("anyOf")
        .addObject()
        .put("type", "string")
        .put("maxLength", 9)
        .putArray("enum")
        .add("home");
    place.withArray("anyOf").addObject().put("type", "null");
    String form = SCHEMA + "/properties/context_location/anyOf/0";

    assertThat(after(document -> ((ArrayNode) document.at(form + "/enum")).add("work")))
        .containsExactly(CHECK_IN + ".context_location has other values");
    assertThat(after(document -> at(document, form).put("maxLength", 5)))
        .containsExactly(CHECK_IN + ".context_location has another maxLength");
    assertThat(after(document -> at(document, form).put("type", "integer")))
        .containsExactly(CHECK_IN + ".context_location has another type");
    String forms = SCHEMA + "/properties/context_location/anyOf";
    assertThat(
            after(document -> ((ArrayNode) document.at(forms)).addObject().put("type", "integer")))
        .containsExactly(CHECK_IN + ".context_location has another number of forms");
    assertThat(after(document -> ((ArrayNode) document.at(forms)).remove(1)))
        .containsExactly(CHECK_IN + ".context_location has another number of forms");
  }

  @Test
  void a_list_of_anything_that_says_of_what_and_the_reverse_break() {
    assertThat(after(document -> at(document, SCHEMA + "/properties/emotion_tags").remove("items")))
        .containsExactly(CHECK_IN + ".emotion_tags[] has another type");
    assertThat(
            after(
                document ->
                    at(document, SCHEMA).putObject("additionalProperties").put("type", "string")))
        .containsExactly(CHECK_IN + "{} has another type");
  }

  @Test
  void a_fact_that_is_no_longer_sealed_breaks() {
    assertThat(
            after(
                document -> {
                  ObjectNode message = at(document, "/components/messages/" + CHECK_IN);
                  message.set("payload", message.remove("x-sealed-schema"));
                }))
        .containsExactly(CHECK_IN + " is no longer sealed");
  }

  @Test
  void records_that_move_or_are_kept_for_a_shorter_time_break() {
    String kafka = "/channels/wellness.records/bindings/kafka";
    assertThat(after(document -> at(document, kafka).put("partitions", 24)))
        .containsExactly("topic wellness.records has another number of partitions, so users move");
    assertThat(
            after(document -> at(document, kafka + "/topicConfiguration").put("retention.ms", 1)))
        .containsExactly("topic wellness.records keeps its records for a shorter time");
    assertThat(
            after(
                document ->
                    at(document, kafka + "/topicConfiguration")
                        .putArray("cleanup.policy")
                        .add("compact")))
        .containsExactly("topic wellness.records keeps its records by another policy");
  }

  private List<String> after(Consumer<ObjectNode> change) {
    ObjectNode changed = released.deepCopy();
    change.accept(changed);
    return EventChanges.breaking(released, changed);
  }

  private static ObjectNode members(JsonNode document) {
    return at(document, SCHEMA + "/properties");
  }

  private static ArrayNode required(JsonNode document) {
    return (ArrayNode) document.at(SCHEMA + "/required");
  }

  private static ObjectNode at(JsonNode document, String pointer) {
    return (ObjectNode) document.at(pointer);
  }
}
