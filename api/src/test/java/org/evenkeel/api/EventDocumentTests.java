package org.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evenkeel.api.events.AsyncApi;
import org.evenkeel.api.events.Samples;
import org.evenkeel.api.events.Texts;
import org.evenkeel.contracts.FactType;
import org.evenkeel.contracts.FactTypes;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The document of all events is kept, tells everything and is true of the samples. */
class EventDocumentTests {

  private static final String WRITE = "evenkeel.asyncapi.write";
  private final ObjectNode document = Documents.events();

  @Test
  void the_document_that_is_kept_is_what_contracts_declare() throws IOException {
    String now = Documents.MAPPER.writeValueAsString(document) + "\n";
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(Documents.EVENTS, now);
    }
    assertThat(Documents.EVENTS)
        .as("if the change is wanted, run the test once with -D%s=true", WRITE)
        .content()
        .isEqualTo(now);
  }

  @Test
  void every_topic_fact_and_consumer_group_is_in_it() {
    assertThat(document.path("channels").propertyNames())
        .containsExactlyInAnyOrderElementsOf(Topics.all().stream().map(Topic::name).toList());
    assertThat(document.at("/components/messages").propertyNames())
        .containsExactlyInAnyOrderElementsOf(FactTypes.all().stream().map(FactType::name).toList());
    assertThat(document.path("operations").size())
        .isEqualTo(
            Topics.all().size()
                + Topics.all().stream().mapToInt(topic -> topic.consumers().size()).sum());
  }

  @Test
  void every_schema_holds_for_its_golden_sample_and_not_for_less() {
    for (FactType<?> type : FactTypes.all()) {
      JsonNode schema = schemaOf(type);
      ObjectNode sample = (ObjectNode) schema.at("/examples/0").deepCopy();
      assertThat(problems(schema, sample)).as(type.name()).isEmpty();
      String needed = schema.at("/required/0").asString();
      sample.remove(needed);
      assertThat(problems(schema, sample)).as(type.name() + " without " + needed).isNotEmpty();
    }
  }

  @Test
  void a_sealed_fact_shows_its_ciphertext_and_refers_to_what_is_in_it() {
    JsonNode sealed =
        document.at("/components/messages/org.evenkeel.wellness.check-in-recorded.v1");
    assertThat(sealed.at("/payload/$ref").asString()).endsWith("/SealedFact");
    assertThat(sealed.at("/x-sealed-schema/$ref").asString()).endsWith("/CheckInRecorded");
    JsonNode clear = document.at("/components/messages/org.evenkeel.crisis.floor-fired.v1");
    assertThat(clear.at("/payload/$ref").asString()).endsWith("/FloorFired");
    assertThat(clear.has("x-sealed-schema")).isFalse();
  }

  @Test
  void what_the_javadoc_says_of_a_record_and_its_components_is_in_it() {
    JsonNode preferences = document.at("/components/schemas/PreferencesChanged");
    assertThat(preferences.path("description").asString())
        .isEqualTo("Preferences that other services act on, as they stand after a change.");
    assertThat(preferences.at("/properties/communication_style/description").asString())
        .isEqualTo("warm, direct, playful or professional");
    assertThat(
            document
                .at("/components/schemas/IdeaCaptured/properties/content_sealed/description")
                .asString())
        .isEqualTo("ciphertext of the idea, field IDEA, record = idea id");
  }

  @Test
  void a_record_without_javadoc_is_refused() {
    Texts elsewhere = new Texts(Path.of("src/test/java"));
    assertThatThrownBy(() -> new AsyncApi(elsewhere, new Samples()).document())
        .isInstanceOf(UncheckedIOException.class);
  }

  private JsonNode schemaOf(FactType<?> type) {
    return document.at("/components/schemas/" + type.fact().getSimpleName());
  }

  private List<?> problems(JsonNode schema, JsonNode value) {
    ObjectNode alone = (ObjectNode) schema.deepCopy();
    alone.set("components", document.path("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(alone.toString(), InputFormat.JSON)
        .validate(value.toString(), InputFormat.JSON);
  }
}
